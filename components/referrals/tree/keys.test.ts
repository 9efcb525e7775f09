import { describe, expect, it } from 'vitest'
import { rowBeginning, stepOf } from './keys'

const rows = [1, 2, 3, 2, 1].map((level, place) => ({ place, level, position: 1, of: 1 }))
const step = (key: string, at: number, children = false, open = false) =>
  stepOf({ key, page: 3 }, rows, at, { children, open })

describe('the keys of the tree', () => {
  it('move by rows and pages, and stop at the ends', () => {
    const found = [
      step('ArrowDown', 0),
      step('ArrowDown', 4),
      step('ArrowUp', 0),
      step('PageDown', 3),
      step('PageUp', 4),
      step('Home', 3),
      step('End', 0),
    ]
    expect(found.map((one) => one?.row)).toEqual([1, 4, 0, 4, 1, 0, 4])
  })

  it('open to the right, then go in; close to the left, then go up', () => {
    expect(step('ArrowRight', 1, true, false)).toEqual({ do: 'open', row: 1 })
    expect(step('ArrowRight', 1, true, true)).toEqual({ do: 'go', row: 2 })
    expect(step('ArrowRight', 2)).toEqual({ do: 'go', row: 2 })
    expect(step('ArrowLeft', 1, true, true)).toEqual({ do: 'close', row: 1 })
    expect(step('ArrowLeft', 3)).toEqual({ do: 'go', row: 0 })
    expect(step('ArrowLeft', 2)).toEqual({ do: 'go', row: 1 })
    expect(step('ArrowLeft', 4)).toEqual({ do: 'go', row: 4 })
  })

  it('look at a person, and leave every other key alone', () => {
    expect([step('Enter', 2), step(' ', 2)].map((one) => one?.do)).toEqual(['look', 'look'])
    expect([step('Tab', 2), step('F5', 2), step('Escape', 2)]).toEqual([null, null, null])
  })

  it('jump to the next name that begins so, round the end', () => {
    const names = ['何', 'Lin', '何一', 'lina', '沈']
    const find = (at: number, typed: string) =>
      rowBeginning((row) => names[row] ?? '', names.length, at, typed)
    expect([find(0, '何'), find(2, '何'), find(1, 'lin'), find(2, 'lin')]).toEqual([2, 0, 1, 3])
    expect(find(0, '周')).toBeNull()
  })
})
