import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { zoneOfPlan } from '@/lib/nights/queries'
import { lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { askToFill } from '@/lib/talks/asks/commands-gap'
import { gapDue } from '@/lib/talks/asks/rules'
import { listOpenFor } from '@/lib/talks/asks/store-lists'
import { requireOpenGroup } from '@/lib/talks/bookings/commands'
import { findMailbox } from '@/lib/members/store-person'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { standbyInOrder } from './queries'
import { decideGap } from './rules'
import type { AskStandbyInput } from './schema'
import { findGapEvening } from './store-gaps'

/** What a yes can say of the topic. */
const TOPIC_MAX = 120

/**
 * A coordinator asks a member on standby to fill an evening; the answer is due soon. A second tap changes nothing.
 * Refusals: NOT_ALLOWED, EVENING_UNKNOWN, GROUP_CLOSED, NIGHT_OVER, NIGHT_BLOCKED {reason}, NIGHT_TAKEN {topic},
 * NIGHT_HELD, STANDBY_GONE, STANDBY_LEFT_OUT.
 */
export async function askStandby(
  actor: Actor,
  { nightId, memberId }: AskStandbyInput,
): Promise<Outcome<{ readonly askId: string; readonly mailed: boolean }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const found = (await findGapEvening(tx, nightId, now())) ?? reject('EVENING_UNKNOWN')
    const { groupId, date } = found
    await lockPlan(tx, groupId)
    await requireOpenGroup(tx, groupId)
    const at = now()
    const evening = (await findGapEvening(tx, nightId, at)) ?? reject('EVENING_UNKNOWN')
    unwrap(decideGap(evening))
    const waiting = await listOpenFor(tx, { groupId, date, at })
    const before = waiting.find((ask) => ask.memberId === memberId)
    if (before !== undefined)
      return { askId: before.id, mailed: (await findMailbox(tx, memberId)) !== null }
    const today = at.toZonedDateTimeISO(await zoneOfPlan(tx)).toPlainDate()
    const all = await standbyInOrder(tx, { gap: { groupId, date }, today })
    const member = all.find((one) => one.memberId === memberId) ?? reject('STANDBY_GONE')
    if (member.out !== null) reject('STANDBY_LEFT_OUT')
    return askToFill(tx, actor, {
      evening: { groupId, date },
      memberId,
      topic: Array.from(maskPrivate(member.topic)).slice(0, TOPIC_MAX).join(''),
      offerId: member.offerId,
      dueAt: gapDue(evening.startsAt, at),
    })
  })
}
