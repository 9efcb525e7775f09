import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { countAttempt } from './rate-limit'
import { codeOf } from '@/lib/auth/fixtures'

// A window so long that no test run sees its end.
const limit = { name: 'testing', max: 10, minutes: 1_000_000 }

beforeEach(freshDatabase)

describe('a rate limit', () => {
  it('lets exactly its number through, however many come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => countAttempt(limit, '192.0.2.1')),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
    expect(await readable().rateLimit.findMany({ select: { count: true } })).toEqual([
      { count: 40 },
    ])
  })

  it('counts each client and each limit apart', async () => {
    const one = { ...limit, max: 1 }
    expect(codeOf(await countAttempt(one, '192.0.2.1'))).toBe('OK')
    expect(codeOf(await countAttempt(one, '192.0.2.2'))).toBe('OK')
    expect(codeOf(await countAttempt({ ...one, name: 'other' }, '192.0.2.1'))).toBe('OK')
    const refused = await countAttempt(one, '192.0.2.1')
    expect(codeOf(refused)).toBe('TOO_MANY_TRIES')
  })

  it('keeps no address', async () => {
    await countAttempt(limit, 'shen@example.org')
    const [row] = await readable().rateLimit.findMany()
    expect(row?.key).toMatch(/^testing:[\da-f]{64}$/)
  })
})
