import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { findClaimable, findOpening } from '@/lib/claims/store'
import type { FoundNicknames } from '@/lib/claims/types-view'
import { allNamed, findNamed, isEnough } from './rules'

/** Whether the address with this key is open. */
export async function isOpen(key: string): Promise<boolean> {
  const opening = await findOpening(readable(), toDate(now()))
  return opening?.key === key
}

/**
 * Nicknames of a group that can be claimed, for a visitor with the address: a few, and nothing else of anybody. Where
 * there are none, in which other groups there are some: that is to ask once more, and counts so.
 * Refusals: CLAIMS_CLOSED, TOO_MANY_TRIES {minutes}.
 */
export async function findNicknames(asked: {
  readonly key: string
  readonly groupId: string
  readonly query: string
  readonly client: string
}): Promise<Outcome<FoundNicknames>> {
  if (!(await isOpen(asked.key))) return refuse('CLAIMS_CLOSED')
  if (!isEnough(asked.query)) return ok({ found: [], more: false, elsewhere: [] })
  const turn = await countAttempt(LIMITS.findByClient, asked.client)
  if (!turn.ok) return turn
  const { found, more } = findNamed(
    await findClaimable(readable(), { groupId: asked.groupId }),
    asked.query,
  )
  return ok({
    found: found.map(({ memberId, nickname }) => ({ memberId, nickname })),
    more,
    elsewhere: found.length > 0 ? [] : await groupsWith(asked.query, asked.client),
  })
}

/** The groups that have such a nickname; none for a visitor who has no turn left. */
async function groupsWith(query: string, client: string): Promise<readonly string[]> {
  const turn = await countAttempt(LIMITS.findByClient, client)
  if (!turn.ok) return []
  const everyone = await findClaimable(readable(), { groups: 'all' })
  return [...new Set(allNamed(everyone, query).map(({ groupId }) => groupId))]
}
