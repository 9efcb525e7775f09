import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { unwrap } from '@/lib/shared/outcome'
import { beginningOf, makeAsk } from './commands'
import { decideDue } from './rules'

/**
 * Asks who was drawn, for one evening, or for any where none is open: a step of a command that holds the group's plan,
 * and found the member active and not asked yet. Answers the ask's id. Refusals: ASK_DUE_PAST.
 */
export async function askDrawn(
  tx: Tx,
  actor: Actor,
  { date, answerBy, zone, ...about }: Drawn,
): Promise<string> {
  const { groupId } = about
  const evenings =
    date === null ? [] : [{ date, startsAt: await beginningOf(tx, { groupId, date, zone }) }]
  const dueAt = unwrap(decideDue(answerBy, { evenings, now: now(), zone }))
  const ask = { ...about, origin: 'DRAW', wishId: null } as const
  return (await makeAsk(tx, actor, ask, { evenings, dueAt })).askId
}

type Drawn = {
  readonly groupId: string
  readonly memberId: string
  readonly askedById: string | null
  readonly topic: string
  readonly offerId: string | null
  readonly note: string
  readonly date: Temporal.PlainDate | null
  readonly answerBy: Temporal.PlainDate
  readonly zone: string
}
