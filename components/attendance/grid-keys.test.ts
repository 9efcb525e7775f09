import { expect, it } from 'vitest'
import { stepIn } from './grid-keys'

it('moves by the keys of a grid, and never out of it', () => {
  const size = { rows: 50, columns: 20 }
  const from = { row: 10, column: 5 }
  const press = (key: string, ctrl = false) => stepIn({ key, ctrl, page: 8 }, from, size)
  expect(press('ArrowDown')).toEqual({ row: 11, column: 5 })
  expect(press('ArrowLeft')).toEqual({ row: 10, column: 4 })
  expect(press('PageUp')).toEqual({ row: 2, column: 5 })
  expect(press('Home')).toEqual({ row: 10, column: 0 })
  expect(press('End', true)).toEqual({ row: 49, column: 19 })
  expect(press('a')).toBeNull()
  expect(stepIn({ key: 'ArrowUp', ctrl: false, page: 8 }, { row: 0, column: 0 }, size)).toEqual({
    row: 0,
    column: 0,
  })
})
