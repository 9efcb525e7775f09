import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { sessionTokenOf } from '@/lib/auth/sessions/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { clientOf } from '@/lib/http/peer'
import type { HeaderReader } from '@/lib/http/request'
import { BUDGET, costOf } from './rules-costs'

/**
 * Counted in this process alone: it protects the process, and asking the database would cost as much as some
 * of the pages. Attempts that have to be counted for certain go through `countAttempt`.
 */
const byClient = new RateLimiterMemory({ points: BUDGET.clientPoints, duration: BUDGET.seconds })
const byViewer = new RateLimiterMemory({ points: BUDGET.points, duration: BUDGET.seconds })

/**
 * Takes what the address costs from the viewer's budget. Answers after how many seconds the viewer may come
 * again, or 0 when the request goes on. A viewer is a session; requests without one, and sessions that a
 * client makes up, are bounded by its address.
 */
export async function secondsToWait(url: string, headers: HeaderReader): Promise<number> {
  const points = costOf(url)
  if (points === 0) return 0
  const [client, session] = [clientOf(headers), sessionTokenOf(headers)]
  const wait = await take(byClient, client, points)
  if (wait > 0 || session === null) return wait
  return take(byViewer, hashToken(session), points)
}

async function take(limiter: RateLimiterMemory, key: string, points: number): Promise<number> {
  try {
    await limiter.consume(key, points)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}
