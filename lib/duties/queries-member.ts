import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { toView } from './queries'
import { eveningsIn, readFacts } from './queries-facts'
import { dutiesOn, isAt, OWN_DAYS } from './rules'
import { isOpenSwap } from './rules-decide'
import * as store from './store'
import type { DutyKind, OwnDuties, OwnDuty, SwapChoice, SwapView } from './types'

/** The member's own days of the next weeks, and the asks to swap that wait; null on a new database. */
export async function dutiesOfMember(viewer: MemberViewer): Promise<OwnDuties | null> {
  const read = await readAhead()
  if (read === null) return null
  const { context, facts, evenings } = read
  const { tonight: today, timeZone } = context
  const asks = await openAsks(viewer, today)
  const names = await store.findNames(readable(), [...facts.people.keys()])
  const days = dutiesOn(evenings, facts).flatMap((duty): OwnDuty[] => {
    const cannot = facts.days.some(
      (one) => one.memberId === viewer.memberId && one.word === 'CANNOT' && isAt(one, duty),
    )
    if (duty.memberId !== viewer.memberId && !cannot) return []
    const evening = evenings.find(
      ({ groupId, date }) => groupId === duty.groupId && date.equals(duty.date),
    )
    if (evening === undefined) return []
    const { startsAt } = evening
    const group = context.groups.find(({ id }) => id === duty.groupId)
    const asked = asks.find((one) => !one.toMe && isAt(one, duty))
    return [
      {
        ...toView(viewer, duty, { startsAt, names, facts, tonight: today }),
        groupName: group?.name ?? '',
        cannot,
        swapId: asked?.id ?? null,
      },
    ]
  })
  return { today, timeZone, days, asks }
}

/** Asks to swap that wait for the member's answer, the nearest day first. */
export async function swapsToAnswer(viewer: MemberViewer): Promise<readonly SwapView[]> {
  const context = await readPlanContext()
  if (context === null) return []
  return (await openAsks(viewer, context.tonight)).filter(({ toMe }) => toMe)
}

async function openAsks(viewer: MemberViewer, tonight: Temporal.PlainDate): Promise<SwapView[]> {
  const asked = await store.listAsked(readable(), viewer.memberId)
  return asked
    .filter((swap) => isOpenSwap(swap, tonight))
    .map((swap) => ({ ...swap, toMe: swap.otherId === viewer.memberId }))
}

/** Days of others for which the member can ask to swap theirs; null where that day is not theirs. */
export async function swapChoices(
  viewer: MemberViewer,
  place: { readonly group: string; readonly kind: DutyKind; readonly date: Temporal.PlainDate },
): Promise<{ readonly own: OwnDuty; readonly choices: readonly SwapChoice[] } | null> {
  const own = (await dutiesOfMember(viewer))?.days.find(
    (one) =>
      one.groupId === place.group &&
      one.kind === place.kind &&
      one.date.equals(place.date) &&
      !one.cannot,
  )
  const read = own === undefined ? null : await readAhead()
  if (own === undefined || read === null) return null
  const names = await store.findNames(readable(), [...read.facts.people.keys()])
  const choices = dutiesOn(read.evenings, read.facts).flatMap(
    ({ groupId, kind, date, memberId }): SwapChoice[] =>
      groupId !== place.group ||
      kind !== place.kind ||
      date.equals(place.date) ||
      memberId === null ||
      memberId === viewer.memberId
        ? []
        : [{ date, memberId, name: names.get(memberId) ?? '' }],
  )
  return { own, choices }
}

async function readAhead() {
  const context = await readPlanContext()
  if (context === null) return null
  const { tonight, timeZone, groups } = context
  const db = readable()
  const span = { groupId: null, from: tonight, to: tonight.add({ days: OWN_DAYS - 1 }) }
  const { facts, planned } = await readFacts(db, span, timeZone)
  const ids = groups.map(({ id }) => id)
  const evenings =
    facts.assignments.length === 0 ? [] : await eveningsIn(db, ids, span, { planned, timeZone })
  return { context, facts, evenings }
}
