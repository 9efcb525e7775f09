import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { minutesLeft, windowOf } from './rules'

const limit = { name: 'x', max: 1, minutes: 15 }
const at = (text: string) => Temporal.Instant.from(text)

describe('a limit', () => {
  it('counts in windows laid from the epoch', () => {
    expect(windowOf(limit, at('2026-05-18T11:44:59Z')).toString()).toBe('2026-05-18T11:30:00Z')
    expect(windowOf(limit, at('2026-05-18T11:45:00Z')).toString()).toBe('2026-05-18T11:45:00Z')
  })

  it('counts the minutes until the next window, at least one', () => {
    expect(minutesLeft(limit, at('2026-05-18T11:30:00Z'))).toBe(15)
    expect(minutesLeft(limit, at('2026-05-18T11:44:59.999Z'))).toBe(1)
  })
})
