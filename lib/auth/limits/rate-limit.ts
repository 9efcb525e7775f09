import { createHmac } from 'node:crypto'
import { transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { minutesLeft, windowOf, type Limit } from './rules'
import { signingKey } from '@/lib/auth/secret'
import { countOneMore } from './store'

/**
 * Counts this attempt in a transaction of its own, so that it counts even when the rest is rolled back.
 * Refuses with TOO_MANY_TRIES {minutes} when the window is used up. `who` is a client's or an
 * e-mail address; only its HMAC is kept.
 */
export async function countAttempt(limit: Limit, who: string): Promise<Outcome<undefined>> {
  const at = now()
  const key = `${limit.name}:${createHmac('sha256', signingKey()).update(who).digest('hex')}`
  const outcome = await transaction((tx) => countOneMore(tx, key, toDate(windowOf(limit, at))))
  if (!outcome.ok) return outcome
  if (outcome.value > limit.max)
    return refuse('TOO_MANY_TRIES', { minutes: minutesLeft(limit, at) })
  return ok()
}
