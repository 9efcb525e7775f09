import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { queueNightChanged } from '@/lib/nights/jobs'
import { zoneOfPlan } from '@/lib/nights/queries'
import { changeNight, lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { tonightOf } from './commands'
import { hostOf, type HostOf } from './commands-host'
import { mailDuty } from './commands-mail'
import { canHave } from './policy'
import { readFacts } from './queries-facts'
import { dutyOn } from './rules'
import { decideCannot, decideTakeOver, requireAhead } from './rules-decide'
import type { PlaceInput, TakeOverInput } from './schema'
import * as store from './store'
import type { PlannedEvening } from './store-facts'
import type { DutyFacts, DutyOn, DutyPlace } from './types'

/**
 * A member who holds the role takes a duty over in one tap; who had it is mailed. A second tap changes nothing.
 * Refusals: NOT_ALLOWED, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_EVENING_OVER, DUTY_CHANGED, DUTY_HELD, DUTY_AWAY,
 * TOO_MANY_TRIES {minutes}.
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
    const { duty, night, facts } = await lockDay(tx, place, [memberId])
    const tonight = await tonightOf(tx)
    if (unwrap(decideTakeOver(duty, { memberId, seen, tonight, facts })) === 'HAVE')
      return undefined
    const before = (await store.findDays(tx, place)).find(({ word }) => word === 'TAKES_OVER')
    if (before !== undefined) await store.deleteDay(tx, before.id)
    const had = duty.memberId ?? duty.missing?.memberId ?? null
    const from = before ?? { insteadOfId: had, wasChosen: duty.via === 'CHOSEN' }
    await store.insertDay(tx, place, { ...takenBy(memberId, from), at: now() })
    await lead(tx, night, place, { hostId: memberId, hostByDuty: true })
    await recordDay(tx, actor, 'duty.taken-over', place)
    if (had !== null && had !== memberId)
      await mailDuty(tx, 'TAKEN_OVER', { to: had, by: actor.displayName, place })
    return undefined
  })
}

/**
 * Who took a duty over gives it back, until its evening is over: it is again whose it was, who is mailed. A second time
 * changes nothing. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_EVENING_OVER.
 */
export async function giveBackDuty(actor: Actor, place: PlaceInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const { night, facts } = await lockDay(tx, place)
    unwrap(requireAhead(place, { tonight: await tonightOf(tx), facts }))
    const days = await store.findDays(tx, place)
    const own = days.find((day) => day.memberId === memberId && day.word === 'TAKES_OVER')
    if (own === undefined) return undefined
    await store.deleteDay(tx, own.id)
    if (night?.hostId === memberId) await lead(tx, night, place, await hostBefore(tx, place, own))
    await recordDay(tx, actor, 'duty.given-back', place)
    await mailWhoHasIt(tx, 'GIVEN_BACK', { actor, place })
    return undefined
  })
}

/**
 * A member says that they cannot have their duty on a day: who is next has it, who is mailed, or it is a gap. For who
 * took it over that is whose it was. A second tap changes nothing. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN,
 * DUTY_DAY_PAST, DUTY_EVENING_OVER, DUTY_NOT_YOURS, TOO_MANY_TRIES {minutes}.
 */
export async function cannotHaveDuty(actor: Actor, place: PlaceInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.dutyByDay, dayKey(actor, place))
  if (!counted.ok) return counted
  const { memberId } = actor
  return transaction(async (tx) => {
    const { duty, night, facts } = await lockDay(tx, place)
    const own = (await store.findDays(tx, place)).find((day) => day.memberId === memberId)
    if (own?.word === 'CANNOT') return undefined
    unwrap(decideCannot(duty, memberId, { tonight: await tonightOf(tx), facts }))
    if (own !== undefined) await store.deleteDay(tx, own.id)
    // A host whom a person had chosen has the evening again once they can.
    const said = { word: 'CANNOT', memberId, insteadOfId: null } as const
    await store.insertDay(tx, place, { ...said, wasChosen: duty.via === 'CHOSEN', at: now() })
    if (night?.hostId === memberId)
      await lead(tx, night, place, await hostBefore(tx, place, own ?? null))
    await recordDay(tx, actor, 'duty.cannot', place)
    await mailWhoHasIt(tx, 'PASSED', { actor, place })
    return undefined
  })
}

/**
 * They can after all: the day is theirs again, unless another took it over; who had it meanwhile is mailed. A second
 * time changes nothing. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN, DUTY_DAY_PAST, DUTY_EVENING_OVER.
 */
export async function canHaveDutyAfterAll(
  actor: Actor,
  place: PlaceInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const { duty, night, facts } = await lockDay(tx, place)
    unwrap(requireAhead(place, { tonight: await tonightOf(tx), facts }))
    const days = await store.findDays(tx, place)
    const own = days.find((day) => day.memberId === memberId)
    if (own?.word !== 'CANNOT') return undefined
    await store.deleteDay(tx, own.id)
    const taken = days.find(({ word }) => word === 'TAKES_OVER')
    // Where a person chose or cleared the host meanwhile, or the talk went elsewhere, that stands (forgetChosenHost).
    if (night?.hostByDuty === true) {
      const chosen = own.wasChosen ? memberId : null
      if (duty.via !== 'TAKEOVER') await lead(tx, night, place, await hostOf(tx, place, chosen))
      else if (chosen !== null && taken !== undefined)
        await store.changeDay(tx, taken.id, { insteadOfId: chosen, wasChosen: true })
    }
    await recordDay(tx, actor, 'duty.can-again', place)
    const has = (await lockDay(tx, place)).duty.memberId
    if (has === memberId && duty.memberId !== null && duty.memberId !== memberId)
      await mailDuty(tx, 'CAN_AGAIN', { to: duty.memberId, by: actor.displayName, place })
    return undefined
  })
}

type From = Pick<store.DayRow, 'insteadOfId' | 'wasChosen'>

/** Of whom a member takes a duty over: one that was taken over before is given back to whose it was at first. */
function takenBy(memberId: string, { insteadOfId, wasChosen }: From) {
  const word = 'TAKES_OVER' as const
  return insteadOfId === memberId
    ? { word, memberId, insteadOfId: null, wasChosen: false }
    : { word, memberId, insteadOfId, wasChosen }
}

/** Who leads an evening once who took it over no longer does: the host who was chosen for it, else who has the duty. */
async function hostBefore(tx: Tx, place: DutyPlace, taken: From | null): Promise<HostOf> {
  return hostOf(tx, place, taken?.wasChosen === true ? taken.insteadOfId : null)
}

/** Gives the evening its host, where one leads it: an evening without a talk has no host, and follows none. */
async function lead(
  tx: Tx,
  night: PlannedEvening | null,
  { kind }: DutyPlace,
  host: HostOf,
): Promise<void> {
  if (night === null || kind !== 'HOST') return
  if (night.hostId === null && !night.hostByDuty) return
  await changeNight(tx, night.id, { ...host, hostFromLog: false })
  await queueNightChanged(tx, night.id)
}

/** To who has the duty now; not to who acts. */
async function mailWhoHasIt(
  tx: Tx,
  mail: 'PASSED' | 'GIVEN_BACK',
  { actor, place }: { readonly actor: MemberViewer; readonly place: DutyPlace },
): Promise<void> {
  const to = (await lockDay(tx, place)).duty.memberId
  if (to !== null && to !== actor.memberId)
    await mailDuty(tx, mail, { to, by: actor.displayName, place })
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

async function recordDay(
  tx: Tx,
  actor: Actor,
  action: 'duty.taken-over' | 'duty.given-back' | 'duty.cannot' | 'duty.can-again',
  { groupId, kind, date }: DutyPlace,
): Promise<void> {
  const facts = { date: date.toString(), kind }
  await record(tx, actor, { action, subjectType: 'group', subjectId: groupId, facts })
}
