import type { Temporal } from 'temporal-polyfill'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { queueNightChanged } from '@/lib/nights/jobs'
import { zoneOfPlan } from '@/lib/nights/queries'
import { eveningOf } from '@/lib/nights/rules-times'
import { changeNight, lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { readFacts } from './queries-facts'
import { dutyOn, isAfter } from './rules'
import { listFollowing } from './store-facts'
import { forgetChosen, listGroups } from './store'

/** Who leads an evening, and whether that follows the duty. */
export type HostOf = { readonly hostId: string | null; readonly hostByDuty: boolean }

/**
 * The host whom a person chose for the evening; where none was chosen, who has the duty, and it follows the duty
 * from then on. A step of a command that holds the group's plan.
 */
export async function hostOf(
  tx: Tx,
  { groupId, date }: { readonly groupId: string; readonly date: Temporal.PlainDate },
  chosen: string | null,
): Promise<HostOf> {
  if (chosen !== null) return { hostId: chosen, hostByDuty: false }
  const timeZone = await zoneOfPlan(tx)
  // What is over was led by whom it was led by.
  if (isAfter(eveningOf(now(), timeZone), date)) return { hostId: null, hostByDuty: false }
  const { facts } = await readFacts(tx, { groupId, from: date, to: date }, { timeZone })
  const { memberId } = dutyOn({ groupId, kind: 'HOST', date }, { ...facts, chosen: [] })
  return { hostId: memberId, hostByDuty: true }
}

/** The host that an evening had before: one who had the duty, and has it still, follows it as before. */
export async function hostAsBefore(
  tx: Tx,
  place: { readonly groupId: string; readonly date: Temporal.PlainDate },
  hostId: string | null,
): Promise<HostOf> {
  const byDuty = await hostOf(tx, place, null)
  return hostId === null || hostId === byDuty.hostId ? byDuty : { hostId, hostByDuty: false }
}

/**
 * A host who was chosen for the evening does not come back to it: neither when they can again, nor when it is given
 * back. A step of a command that holds the group's plan, where a person chose anew or cleared the host, another talk
 * takes the evening, or two swap it.
 */
export async function forgetChosenHost(
  tx: Tx,
  evening: { readonly groupId: string; readonly date: Temporal.PlainDate },
): Promise<void> {
  await forgetChosen(tx, evening)
}

/**
 * Gives the evenings to come whose host follows the duty to who has it now. A host whom a person chose stays. A step
 * of a command that holds the group's plan.
 */
export async function followDuty(tx: Tx, groupId: string): Promise<void> {
  const nights = await listFollowing(tx, groupId, now())
  const [first, last] = [nights[0], nights.at(-1)]
  if (first === undefined || last === undefined) return
  const span = { groupId, from: first.date, to: last.date }
  const { facts } = await readFacts(tx, span, { timeZone: await zoneOfPlan(tx) })
  for (const { id, date, hostId } of nights) {
    const { memberId } = dutyOn({ groupId, kind: 'HOST', date }, facts)
    if (memberId === hostId) continue
    await changeNight(tx, id, { hostId: memberId, hostByDuty: true, hostFromLog: false })
    await queueNightChanged(tx, id)
  }
}

/** The same for every group, by the clock: a leave begins, a role ends, a member goes. */
export async function followDuties(): Promise<void> {
  const groups = await listGroups(readable())
  await eachApart(groups, async ({ id }) => {
    const done = await transaction(async (tx) => {
      if (await lockPlan(tx, id)) await followDuty(tx, id)
      return undefined
    })
    if (!done.ok) throw new Error(`The hosts could not follow the duty: ${done.refusal.code}`)
  })
}
