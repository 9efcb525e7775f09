import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isNewcomer } from './rules-welcome'

const now = Temporal.Instant.from('2026-05-31T12:00:00Z')
const daysAgo = (days: number) => now.subtract({ hours: days * 24 })

describe('the first steps', () => {
  it('are for those who joined within thirty days', () => {
    expect(isNewcomer({ joinedAt: daysAgo(29), events: [] }, now)).toBe(true)
    expect(isNewcomer({ joinedAt: daysAgo(30), events: [] }, now)).toBe(false)
  })

  it('are for those who came back within them, and for nothing else that happened', () => {
    const since = (kind: string) => ({ joinedAt: daysAgo(400), events: [{ kind, at: daysAgo(3) }] })
    expect(['RETURNED', 'ON_LEAVE', 'LEFT'].map((kind) => isNewcomer(since(kind), now))).toEqual([
      true,
      false,
      false,
    ])
  })
})
