import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { planZone } from '@/lib/nights/queries'
import { eveningOf } from '@/lib/nights/rules-times'
import { lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { tonightOf } from './commands'
import { dayKey, lockDay } from './commands-days'
import { followDuty, forgetChosenHost } from './commands-host'
import { mailSwap } from './commands-mail'
import { isAfter } from './rules'
import { decideSwap, isOpenSwap } from './rules-decide'
import type { AskSwapInput, SwapInput } from './schema'
import * as store from './store'
import type { SwapView } from './types'

type Swap = Omit<SwapView, 'toMe'>

/**
 * A member asks another who has the same duty to take their day, for a day of that other's; who is mailed.
 * Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_EVENING_OVER, DUTY_NOT_YOURS,
 * DUTY_SWAP_SAME, DUTY_CHANGED, DUTY_SWAP_FIXED, DUTY_SWAP_AWAY, DUTY_SWAP_ASKED.
 */
export async function askSwap(
  actor: Actor,
  { choice, ...place }: AskSwapInput,
): Promise<Outcome<{ readonly swapId: string }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.dutyByDay, dayKey(actor, place))
  if (!counted.ok) return counted
  const swap = {
    ...place,
    askerId: actor.memberId,
    otherId: choice.memberId,
    otherDate: choice.date,
  }
  return transaction(async (tx) => {
    await requireSwappable(tx, swap)
    const swapId = await store.insertSwap(tx, { ...swap, askedAt: now() })
    const asked = (await store.findSwap(tx, swapId)) ?? reject('DUTY_SWAP_UNKNOWN')
    await recordSwap(tx, actor, 'duty-swap.asked', asked)
    await mailSwap(tx, 'ASKED', asked)
    return { swapId }
  })
}

/** Who asked takes it back; a second time changes nothing. Refusals: SIGN_IN_FIRST, DUTY_SWAP_UNKNOWN, DUTY_SWAP_ANSWERED. */
export async function withdrawSwap(actor: Actor, input: SwapInput): Promise<Outcome<undefined>> {
  return end(actor, input, ['askerId', 'WITHDRAWN'], async (tx, swap) => {
    await store.endSwap(tx, swap.id, 'WITHDRAWN', now())
    await recordSwap(tx, actor, 'duty-swap.withdrawn', swap)
  })
}

/** The other says no, and who asked is mailed. Refusals: SIGN_IN_FIRST, DUTY_SWAP_UNKNOWN, DUTY_SWAP_ANSWERED. */
export async function declineSwap(actor: Actor, input: SwapInput): Promise<Outcome<undefined>> {
  return end(actor, input, ['otherId', 'DECLINED'], async (tx, swap) => {
    await store.endSwap(tx, swap.id, 'DECLINED', now())
    await recordSwap(tx, actor, 'duty-swap.declined', swap)
    await mailSwap(tx, 'DECLINED', swap)
  })
}

/**
 * The other says yes: each has the day of the other, if both still have what they give. Refusals: SIGN_IN_FIRST,
 * DUTY_SWAP_UNKNOWN, DUTY_SWAP_ANSWERED, DUTY_DAY_PAST, DUTY_EVENING_OVER, DUTY_NOT_YOURS, DUTY_CHANGED, DUTY_SWAP_FIXED,
 * DUTY_SWAP_AWAY.
 */
export async function acceptSwap(actor: Actor, input: SwapInput): Promise<Outcome<undefined>> {
  return end(actor, input, ['otherId', 'ACCEPTED'], async (tx, swap) => {
    await requireSwappable(tx, swap)
    await store.endSwap(tx, swap.id, 'ACCEPTED', now())
    if (swap.kind === 'HOST')
      for (const date of [swap.date, swap.otherDate])
        await forgetChosenHost(tx, { groupId: swap.groupId, date })
    await followDuty(tx, swap.groupId)
    await recordSwap(tx, actor, 'duty-swap.accepted', swap)
    await mailSwap(tx, 'ACCEPTED', swap)
  })
}

/** Ends the asks of which a day came without an answer, and mails who asked. The clock does it. */
export async function endLapsedSwaps(): Promise<void> {
  const tonight = eveningOf(now(), await planZone())
  const over = (await store.listAsked(readable())).filter((swap) => !isOpenSwap(swap, tonight))
  await eachApart(over, async ({ id, groupId }) => {
    const done = await transaction(async (tx) => {
      await lockPlan(tx, groupId)
      const swap = await store.findSwap(tx, id)
      if (swap === null || !(await store.endSwap(tx, id, 'LAPSED', now()))) return undefined
      await recordSwap(tx, { kind: 'system' }, 'duty-swap.lapsed', swap)
      await mailSwap(tx, 'LAPSED', swap)
      return undefined
    })
    if (!done.ok) throw new Error(`The clock could not end a swap: ${done.refusal.code}`)
  })
}

/** What one of the two does to an ask, under the group's plan. One that ended the same way is done already. */
async function end(
  actor: Actor,
  { swapId }: SwapInput,
  [side, state]: readonly ['askerId' | 'otherId', 'WITHDRAWN' | 'DECLINED' | 'ACCEPTED'],
  step: (tx: Tx, swap: Swap) => Promise<void>,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const found = (await store.findSwap(tx, swapId)) ?? reject('DUTY_SWAP_UNKNOWN')
    if (found[side] !== actor.memberId) reject('DUTY_SWAP_UNKNOWN')
    await lockPlan(tx, found.groupId)
    const swap = (await store.findSwap(tx, swapId)) ?? reject('DUTY_SWAP_UNKNOWN')
    if (swap.state === state) return undefined
    if (!isOpenSwap(swap, await tonightOf(tx))) reject('DUTY_SWAP_ANSWERED')
    await step(tx, swap)
    return undefined
  })
}

async function requireSwappable(
  tx: Tx,
  swap: Pick<Swap, 'groupId' | 'kind' | 'askerId' | 'date' | 'otherId' | 'otherDate'>,
): Promise<void> {
  const { groupId, kind, askerId, otherId } = swap
  const both = [askerId, otherId]
  const mine = await lockDay(tx, { groupId, kind, date: swap.date }, both)
  const theirs = await lockDay(tx, { groupId, kind, date: swap.otherDate }, both)
  const days = [...mine.facts.days, ...theirs.facts.days]
  // The leaves of who is asked for the later day hold those of the earlier one as well.
  const later = isAfter(swap.date, swap.otherDate) ? mine : theirs
  const closed = [...mine.facts.closed, ...theirs.facts.closed]
  const facts = { days, closed, people: later.facts.people }
  const tonight = await tonightOf(tx)
  unwrap(decideSwap(mine.duty, theirs.duty, { askerId, otherId, tonight, facts }))
}

async function recordSwap(
  tx: Tx,
  actor: Actor,
  action:
    | 'duty-swap.asked'
    | 'duty-swap.accepted'
    | 'duty-swap.declined'
    | 'duty-swap.withdrawn'
    | 'duty-swap.lapsed',
  { id, kind, date, otherDate }: Swap,
): Promise<void> {
  const facts = { kind, date: date.toString(), for: otherDate.toString() }
  await record(tx, actor, { action, subjectType: 'duty-swap', subjectId: id, facts })
}
