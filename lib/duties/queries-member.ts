import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer } from '@/lib/auth/types'
import { openGroups } from '@/lib/communities/rules-groups'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { listTemplates } from '@/lib/nights/templates/store'
import { toView } from './queries'
import { eveningsIn, readFacts } from './queries-facts'
import { dutiesOn, isAt, OWN_DAYS } from './rules'
import { canBeSwapped, decideSwap, isOpenSwap } from './rules-decide'
import * as store from './store'
import type { DutyKind, OwnDuties, OwnDuty, SwapChoice, SwapView } from './types'

/** The member's own days of the next weeks, and the asks to swap that wait; null on a new database. */
export async function dutiesOfMember(viewer: MemberViewer): Promise<OwnDuties | null> {
  const read = await readAhead(viewer)
  if (read === null) return null
  const { tonight: today, timeZone } = read.context
  const asks = await openAsks(viewer, today)
  return { today, timeZone, days: daysOf(viewer, read, asks), asks }
}

type Ahead = NonNullable<Awaited<ReturnType<typeof readAhead>>>

/** The days of a member among those that were read: which they have, and of which they said that they cannot. */
function daysOf(
  viewer: MemberViewer,
  { context, facts, evenings, names }: Ahead,
  asks: readonly SwapView[],
): OwnDuty[] {
  const { tonight, groups } = context
  return dutiesOn(evenings, facts).flatMap((duty): OwnDuty[] => {
    const cannot = facts.days.some(
      (one) => one.memberId === viewer.memberId && one.word === 'CANNOT' && isAt(one, duty),
    )
    if (duty.memberId !== viewer.memberId && !cannot) return []
    const evening = evenings.find(
      ({ groupId, date }) => groupId === duty.groupId && date.equals(duty.date),
    )
    if (evening === undefined) return []
    const asked = asks.find((one) => !one.toMe && isAt(one, duty))
    const { startsAt } = evening
    const shown = toView(viewer, duty, { startsAt, names, facts, tonight })
    return [
      {
        ...shown,
        groupName: groups.find(({ id }) => id === duty.groupId)?.name ?? '',
        cannot,
        canSwap: !cannot && !shown.isOver && asked === undefined && canBeSwapped(duty),
        swapId: asked?.id ?? null,
      },
    ]
  })
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

/** Days of others for which the member can ask to swap theirs; null where that day is not theirs to give. */
export async function swapChoices(
  viewer: MemberViewer,
  place: { readonly group: string; readonly kind: DutyKind; readonly date: Temporal.PlainDate },
): Promise<{ readonly own: OwnDuty; readonly choices: readonly SwapChoice[] } | null> {
  const read = await readAhead(viewer)
  if (read === null) return null
  const own = daysOf(viewer, read, []).find(
    (one) =>
      one.groupId === place.group &&
      one.kind === place.kind &&
      one.date.equals(place.date) &&
      one.canSwap,
  )
  if (own === undefined) return null
  const { facts, names, context } = read
  const choices = dutiesOn(read.evenings, facts).flatMap((theirs): SwapChoice[] => {
    const { date, memberId } = theirs
    if (theirs.groupId !== own.groupId || theirs.kind !== own.kind || memberId === null) return []
    const sides = { askerId: viewer.memberId, otherId: memberId, tonight: context.tonight, facts }
    return decideSwap(own, theirs, sides).ok
      ? [{ date, memberId, name: names.get(memberId) ?? '' }]
      : []
  })
  return { own, choices }
}

async function readAhead({ memberId }: MemberViewer) {
  const context = await readPlanContext()
  if (context === null) return null
  const { tonight, timeZone, groups } = context
  const db = readable()
  const span = { groupId: null, from: tonight, to: tonight.add({ days: OWN_DAYS - 1 }) }
  const { facts, planned, names } = await readFacts(db, span, { timeZone, also: [memberId] })
  if (facts.assignments.length === 0) return { context, facts, names, evenings: [] }
  const templates = await listTemplates(db, null)
  const ids = openGroups(groups).map(({ id }) => id)
  const evenings = await eveningsIn(db, ids, span, { planned, templates, context })
  return { context, facts, names, evenings }
}
