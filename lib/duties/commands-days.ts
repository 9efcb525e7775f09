import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { queueNightChanged } from '@/lib/nights/jobs'
import { zoneOfPlan } from '@/lib/nights/queries'
import { changeNight, lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { tonightOf } from './commands'
import { followDuty, hostOf } from './commands-host'
import { mailDuty } from './commands-mail'
import { canHave } from './policy'
import { readFacts } from './queries-facts'
import { dutyOn, isAfter } from './rules'
import { decideCannot, decideTakeOver } from './rules-decide'
import type { PlaceInput, TakeOverInput } from './schema'
import * as store from './store'
import type { PlannedEvening } from './store-facts'
import type { DutyFacts, DutyOn, DutyPlace } from './types'

/**
 * A member who holds the role takes a duty over in one tap; who had it is mailed. A second tap changes nothing.
 * Refusals: NOT_ALLOWED, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_CHANGED, DUTY_HELD, TOO_MANY_TRIES {minutes}.
 */
export async function takeOverDuty(
  actor: Actor,
  { seen, ...place }: TakeOverInput,
): Promise<Outcome<undefined>> {
  if (!canHave(actor, place.kind)) return refuse('NOT_ALLOWED')
  const counted = await countAttempt(LIMITS.dutyByDay, dayKey(actor, place))
  if (!counted.ok) return counted
  const { memberId } = actor
  return transaction(async (tx) => {
    const { duty, night } = await lockDay(tx, place)
    const tonight = await tonightOf(tx)
    if (unwrap(decideTakeOver(duty, { memberId, seen, tonight })) === 'HAVE') return undefined
    for (const day of await store.findDays(tx, place))
      if (day.word === 'TAKES_OVER' || day.memberId === memberId) await store.deleteDay(tx, day.id)
    const insteadOfId = duty.memberId ?? duty.missing?.memberId ?? null
    const wasChosen = duty.via === 'CHOSEN'
    const said = { word: 'TAKES_OVER', memberId, insteadOfId, wasChosen, at: now() } as const
    await store.insertDay(tx, place, said)
    if (night !== null && leadsNight(place, night)) {
      const host = { hostId: memberId, hostByDuty: true, hostFromLog: false }
      await changeNight(tx, night.id, host)
      await queueNightChanged(tx, night.id)
    }
    await recordDay(tx, actor, 'duty.taken-over', place)
    if (insteadOfId !== null && insteadOfId !== memberId)
      await mailDuty(tx, 'TAKEN_OVER', { to: insteadOfId, by: actor.displayName, place })
    return undefined
  })
}

/**
 * Who took a duty over gives it back, until its evening is over: it is again whose it was. A second time changes
 * nothing. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN, DUTY_DAY_PAST.
 */
export async function giveBackDuty(actor: Actor, place: PlaceInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const { night } = await lockDay(tx, place)
    if (isAfter(await tonightOf(tx), place.date)) reject('DUTY_DAY_PAST')
    const days = await store.findDays(tx, place)
    const own = days.find((day) => day.memberId === memberId && day.word === 'TAKES_OVER')
    if (own === undefined) return undefined
    await store.deleteDay(tx, own.id)
    if (night !== null && leadsNight(place, night) && night.hostId === memberId) {
      const chosen = own.wasChosen ? own.insteadOfId : null
      const host = await hostOf(tx, place, chosen)
      await changeNight(tx, night.id, { ...host, hostFromLog: false })
      await queueNightChanged(tx, night.id)
    }
    await recordDay(tx, actor, 'duty.given-back', place)
    return undefined
  })
}

/**
 * A member says that they cannot have their duty on a day: the deputy has it, who is mailed, or it is a gap. A second
 * tap changes nothing. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_NOT_YOURS, TOO_MANY_TRIES {minutes}.
 */
export async function cannotHaveDuty(actor: Actor, place: PlaceInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.dutyByDay, dayKey(actor, place))
  if (!counted.ok) return counted
  const { memberId } = actor
  return transaction(async (tx) => {
    const { duty, night } = await lockDay(tx, place)
    const own = (await store.findDays(tx, place)).find((day) => day.memberId === memberId)
    if (own?.word === 'CANNOT') return undefined
    unwrap(decideCannot(duty, memberId, await tonightOf(tx)))
    if (own !== undefined) await store.deleteDay(tx, own.id)
    const said = { word: 'CANNOT', memberId, insteadOfId: null, wasChosen: false } as const
    await store.insertDay(tx, place, { ...said, at: now() })
    if (night !== null && leadsNight(place, night) && night.hostId === memberId) {
      await changeNight(tx, night.id, { ...(await hostOf(tx, place, null)), hostFromLog: false })
      await queueNightChanged(tx, night.id)
    }
    await recordDay(tx, actor, 'duty.cannot', place)
    const next = (await lockDay(tx, place)).duty.memberId
    if (next !== null) await mailDuty(tx, 'PASSED', { to: next, by: actor.displayName, place })
    return undefined
  })
}

/**
 * They can after all: the day is theirs again, unless another took it over. A second time changes nothing.
 * Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN, DUTY_DAY_PAST.
 */
export async function canHaveDutyAfterAll(
  actor: Actor,
  place: PlaceInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    await lockDay(tx, place)
    if (isAfter(await tonightOf(tx), place.date)) reject('DUTY_DAY_PAST')
    const own = (await store.findDays(tx, place)).find((day) => day.memberId === memberId)
    if (own?.word !== 'CANNOT') return undefined
    await store.deleteDay(tx, own.id)
    await followDuty(tx, place.groupId)
    await recordDay(tx, actor, 'duty.can-again', place)
    return undefined
  })
}

/** Who has the duty, and the evening if one stands there, under the group's plan, which is held from here on. */
export async function lockDay(
  tx: Tx,
  place: DutyPlace,
  also: readonly string[] = [],
): Promise<{
  readonly duty: DutyOn
  readonly night: PlannedEvening | null
  readonly facts: DutyFacts
}> {
  const { groupId, date } = place
  if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN')
  const span = { groupId, from: date, to: date }
  const { facts, planned } = await readFacts(tx, span, { timeZone: await zoneOfPlan(tx), also })
  return { duty: dutyOn(place, facts), night: planned[0] ?? null, facts }
}

/** Each of these acts mails another: of one day a member does only so many of them. */
export function dayKey(
  { memberId }: { readonly memberId: string },
  { groupId, kind, date }: DutyPlace,
): string {
  return [memberId, groupId, kind, date.toString()].join(' ')
}

/** Whether the duty is to lead an evening on which a talk stands: one without a talk has no host, and follows none. */
function leadsNight({ kind }: DutyPlace, { hostId, hostByDuty }: PlannedEvening): boolean {
  return kind === 'HOST' && (hostId !== null || hostByDuty)
}

async function recordDay(
  tx: Tx,
  actor: Actor,
  action: 'duty.taken-over' | 'duty.given-back' | 'duty.cannot' | 'duty.can-again',
  { groupId, kind, date }: DutyPlace,
): Promise<void> {
  const facts = { date: date.toString(), kind }
  await record(tx, actor, { action, subjectType: 'group', subjectId: groupId, facts })
}
