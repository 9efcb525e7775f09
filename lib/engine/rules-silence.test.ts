import { describe, expect, it } from 'vitest'
import { heard, isHanging, lookAgain, silenceFrom, type Silence } from './rules-silence'

const PATIENCE = 10_000

/** Looks at these instants, in milliseconds. */
const look = (from: Silence, ...at: number[]) => at.reduce(lookAgain, from)
const everySecond = (from: Silence, seconds: number) =>
  look(from, ...Array.from({ length: seconds }, (_, n) => from.lookedAt + (n + 1) * 1000))

const started = heard(silenceFrom(0), 'ready')

describe('a process hangs', () => {
  it('when it was not heard for as long as the patience lasts, and not before', () => {
    expect(isHanging(everySecond(started, 9), PATIENCE)).toBe(false)
    expect(isHanging(everySecond(started, 10), PATIENCE)).toBe(true)
  })

  it('not when it was heard in between', () => {
    const later = everySecond(heard(everySecond(started, 9), 'alive'), 9)
    expect(isHanging(later, PATIENCE)).toBe(false)
  })

  it('not because the machine slept for hours, or the supervisor had no time', () => {
    expect(isHanging(look(started, 1000, 8 * 3_600_000), PATIENCE)).toBe(false)
    expect(isHanging(look(started, 9000, 18_000, 27_000), PATIENCE)).toBe(false)
  })

  it('not when the clock goes back', () => {
    expect(look(started, 5000, 1000).quiet).toBe(2000)
  })

  it('only after a minute while it still loads its code, however often it was heard', () => {
    const starting = Array.from({ length: 20 }).reduce<Silence>(
      (silence) => heard(silence, 'alive'),
      silenceFrom(0),
    )
    expect(isHanging(everySecond(starting, 59), PATIENCE)).toBe(false)
    expect(isHanging(everySecond(starting, 60), PATIENCE)).toBe(true)
  })
})
