import { expect, it } from 'vitest'
import { actualRange, actualTime } from './actual-time'

const at = (clock: string) => `2026-03-11T${clock}:00+08:00`
const ZONE = 'Asia/Shanghai'

it('shows one time while the evening goes as planned', () => {
  expect(actualTime(at('19:30'), undefined, ZONE)).toEqual({ time: '19:30', planned: null })
  expect(actualTime(at('19:30'), '2026-03-11T19:30:42+08:00', ZONE)).toEqual({
    time: '19:30',
    planned: null,
  })
})

it('shows what happened, and beside it what was planned', () => {
  expect(actualTime(at('19:30'), at('19:36'), ZONE)).toEqual({ time: '19:36', planned: '19:30' })
  expect(actualRange([at('19:15'), at('19:30')], [at('19:15'), at('19:40')], ZONE)).toEqual({
    time: '19:15 – 19:40',
    planned: '19:15 – 19:30',
  })
})
