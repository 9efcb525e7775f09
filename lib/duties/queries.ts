import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ROLES, type MemberViewer, type Viewer } from '@/lib/auth/types'
import { holds } from '@/lib/auth/roles'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { readTerms } from '@/lib/nights/templates/queries'
import type { PlanContext } from '@/lib/nights/types'
import { canAssign, canHave, canSeeDuties } from './policy'
import { eveningsIn, readFacts, type Evening } from './queries-facts'
import { dutiesOn, GAP_DAYS, SHOWN_DAYS } from './rules'
import { isOver, mayTakeOver } from './rules-decide'
import * as store from './store'
import { listAssignments } from './store-facts'
import type {
  AssignmentView,
  DutiesDesk,
  DutyEvening,
  DutyFacts,
  DutyGap,
  DutyKind,
  DutyOn,
  DutyView,
} from './types'

/** Who has which duty in a group, and the evenings of the next two weeks; null without a role. */
export async function dutiesDesk(viewer: Viewer, groupId: string): Promise<DutiesDesk | null> {
  if (!canSeeDuties(viewer)) return null
  const context = await readPlanContext()
  const group = groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  const { tonight: today, timeZone } = context
  const db = readable()
  const from = { groupId: group.id, from: today }
  const [terms, assignments, evenings] = await Promise.all([
    readTerms(group.id, today),
    listAssignments(db, { ...from, to: null }),
    readEvenings(viewer, context, [group.id], SHOWN_DAYS),
  ])
  return {
    groupId: group.id,
    groupName: group.name,
    timeZone,
    today,
    weekdays: terms.weekdays,
    assignments: await withNames(assignments),
    evenings,
    canAssign: canAssign(viewer),
  }
}

/** The group that is asked for; else the viewer's own, else the first. */
function groupOf(viewer: Viewer, context: PlanContext | null, groupId: string) {
  const groups = context?.groups ?? []
  const home = viewer.kind === 'member' ? viewer.groupId : undefined
  return (
    groups.find(({ id }) => id === groupId) ?? groups.find(({ id }) => id === home) ?? groups[0]
  )
}

async function withNames(
  assignments: readonly Omit<AssignmentView, 'name' | 'deputyName'>[],
): Promise<AssignmentView[]> {
  const ids = assignments.flatMap(({ memberId, deputyId }) => [memberId, deputyId ?? memberId])
  const names = await store.findNames(readable(), [...new Set(ids)])
  return assignments.map((one) => ({
    ...one,
    name: names.get(one.memberId) ?? '',
    deputyName: one.deputyId === null ? null : (names.get(one.deputyId) ?? null),
  }))
}

async function readEvenings(
  viewer: Viewer,
  context: PlanContext,
  groupIds: readonly string[],
  days: number,
): Promise<DutyEvening[]> {
  const db = readable()
  const { tonight, timeZone } = context
  const [only = null] = groupIds.length === 1 ? groupIds : []
  const span = { groupId: only, from: tonight, to: tonight.add({ days: days - 1 }) }
  // A community that gives no duties is asked once.
  const assignments = await listAssignments(db, span)
  if (assignments.length === 0) return []
  const { facts, planned } = await readFacts(db, span, {
    timeZone,
    known: assignments,
    also: idsOf(viewer),
  })
  const evenings = await eveningsIn(db, groupIds, span, { planned, timeZone })
  return toViews(viewer, { evenings, facts, tonight })
}

/** Who looks may take a duty over, though no row names them. */
function idsOf(viewer: Viewer): string[] {
  return viewer.kind === 'member' ? [viewer.memberId] : []
}

async function toViews(
  viewer: Viewer,
  {
    evenings,
    facts,
    tonight,
  }: {
    readonly evenings: readonly Evening[]
    readonly facts: DutyFacts
    readonly tonight: Temporal.PlainDate
  },
): Promise<DutyEvening[]> {
  const duties = dutiesOn(evenings, facts)
  const gone = duties.flatMap(({ missing }) => missing?.memberId ?? [])
  const chosen = duties.flatMap(({ memberId }) => memberId ?? [])
  const names = await store.findNames(readable(), [...new Set([...gone, ...chosen])])
  return evenings.flatMap(({ groupId, date, startsAt }) => {
    const here = duties.filter((one) => one.groupId === groupId && one.date.equals(date))
    const shown = here.map((duty) => toView(viewer, duty, { startsAt, names, facts, tonight }))
    return shown.length === 0 ? [] : [{ date, duties: shown }]
  })
}

export function toView(
  viewer: Viewer,
  duty: DutyOn,
  {
    startsAt,
    names,
    facts,
    tonight,
  }: {
    readonly startsAt: Temporal.Instant
    readonly names: ReadonlyMap<string, string>
    readonly facts: DutyFacts
    readonly tonight: Temporal.PlainDate
  },
): DutyView {
  const { kind, memberId, missing, via } = duty
  const own = canHave(viewer, kind) ? viewer.memberId : null
  const isOwn = viewer.kind === 'member' && viewer.memberId === memberId
  const over = isOver(duty, { tonight, facts })
  return {
    ...duty,
    startsAt,
    name: memberId === null ? null : (names.get(memberId) ?? null),
    missingName: missing === null ? null : (names.get(missing.memberId) ?? null),
    isOwn,
    canTakeOver: own !== null && mayTakeOver(duty, own, { tonight, facts }),
    canGiveBack: isOwn && via === 'TAKEOVER' && !over,
    isOver: over,
  }
}

/** Who has which duty of a group's evening, for the desk; empty without a role, and where none is given. */
export async function dutiesTonight(viewer: Viewer, groupId: string): Promise<readonly DutyView[]> {
  const context = canSeeDuties(viewer) ? await readPlanContext() : null
  if (context === null) return []
  const [evening] = await readEvenings(viewer, context, [groupId], 1)
  return evening?.duties ?? []
}

/** Duties of the next week that no one has, by group; null for who gives none. */
export async function dutyGaps(viewer: Viewer): Promise<readonly DutyGap[] | null> {
  if (!canAssign(viewer)) return null
  const context = await readPlanContext()
  if (context === null) return []
  const groups = context.groups.map(({ id }) => id)
  const evenings = await readEvenings(viewer, context, groups, GAP_DAYS)
  return groups.flatMap((groupId) => {
    const gaps = evenings.flatMap(({ duties }) =>
      duties.filter((duty) => duty.groupId === groupId && duty.memberId === null),
    )
    const lacking = gaps.map(({ startsAt }) => {
      return { since: startsAt.subtract({ hours: GAP_DAYS * 24 }), startsAt }
    })
    const since = lacking[0]?.since ?? null
    const first = gaps[0]?.date.toString() ?? null
    return gaps.length === 0
      ? []
      : [{ groupId, count: gaps.length, since, first, evenings: lacking }]
  })
}

/** Gaps within the week among the evenings that the desk shows: those that are counted as waiting. */
export function gapsWithinWeek({ today, evenings }: DutiesDesk): readonly DutyView[] {
  const until = today.add({ days: GAP_DAYS })
  return evenings
    .filter(({ date }) => Temporal.PlainDate.compare(date, until) < 0)
    .flatMap(({ duties }) => duties.filter(({ memberId }) => memberId === null))
}

export type DutyHolder = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
}

/** Who can be given a duty, by name; null for who gives none. */
export async function dutyHolders(
  viewer: Viewer,
  kind: DutyKind,
): Promise<readonly DutyHolder[] | null> {
  if (!canAssign(viewer)) return null
  const roles = ROLES.filter((role) => holds(withRole(role), kind))
  return store.listHolders(readable(), roles)
}

function withRole(role: (typeof ROLES)[number]): MemberViewer {
  const no = { locale: null, sessionId: null, signedInAt: null }
  return { kind: 'member', memberId: '', displayName: '', groupId: '', roles: [role], ...no }
}

/** An assignment to change; null for who gives none, and for one that is not there. */
export async function assignmentToChange(
  viewer: Viewer,
  id: string,
): Promise<AssignmentView | null> {
  if (!canAssign(viewer) || !z.uuid().safeParse(id).success) return null
  return store.findAssignment(readable(), id)
}
