import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { includesRole } from '@/lib/auth/roles'
import { ROLES, type Viewer } from '@/lib/auth/types'
import { openGroups } from '@/lib/communities/rules-groups'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { termsOn } from '@/lib/nights/templates/rules'
import { listTemplates } from '@/lib/nights/templates/store'
import type { TemplateVersion } from '@/lib/nights/templates/types'
import type { PlanContext } from '@/lib/nights/types'
import { canAssign, canHave, canSeeDuties } from './policy'
import { eveningsIn, readFacts } from './queries-facts'
import { dutiesOn, GAP_DAYS, isAfter, SHOWN_DAYS } from './rules'
import { isOver, mayTakeOver } from './rules-decide'
import * as store from './store'
import { listAssignments } from './store-facts'
import type {
  Assignment,
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
  const [templates, assignments] = await Promise.all([
    listTemplates(db, group.id),
    listAssignments(db, { groupId: group.id, from: today, to: null }),
  ])
  const days = { context, groupIds: [group.id], days: SHOWN_DAYS }
  const { evenings, names } = await readEvenings(viewer, days, { assignments, templates })
  return {
    groupId: group.id,
    groupName: group.name,
    timeZone,
    today,
    weekdays: termsOn(templates, today).weekdays,
    assignments: assignments.map((one) => ({
      ...one,
      name: names.get(one.memberId) ?? '',
      deputyName: one.deputyId === null ? null : (names.get(one.deputyId) ?? null),
    })),
    evenings,
    canAssign: canAssign(viewer),
  }
}

/** The open group of which a new duty is given, and the day it is; null for who gives none. */
export async function groupOfNewDuty(viewer: Viewer, groupId: string) {
  const context = canAssign(viewer) ? await readPlanContext() : null
  const group = groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  return { groupId: group.id, groupName: group.name, today: context.tonight }
}

/** The open group that is asked for; else the viewer's own, else the first. */
function groupOf(viewer: Viewer, context: PlanContext | null, groupId: string) {
  const groups = openGroups(context?.groups ?? [])
  const home = viewer.kind === 'member' ? viewer.groupId : undefined
  return (
    groups.find(({ id }) => id === groupId) ?? groups.find(({ id }) => id === home) ?? groups[0]
  )
}

type Days = {
  readonly context: PlanContext
  readonly groupIds: readonly string[]
  readonly days: number
}

/** The evenings of these days, of groups that give duties; a community that gives none is asked once. */
async function eveningsAhead(viewer: Viewer, days: Days): Promise<readonly DutyEvening[]> {
  const { context, groupIds } = days
  const db = readable()
  const [only = null] = groupIds.length === 1 ? groupIds : []
  const to = context.tonight.add({ days: days.days - 1 })
  if (groupIds.length === 0) return []
  const assignments = await listAssignments(db, { groupId: only, from: context.tonight, to })
  if (assignments.length === 0) return []
  const templates = await listTemplates(db, only)
  return (await readEvenings(viewer, days, { assignments, templates })).evenings
}

async function readEvenings(
  viewer: Viewer,
  { context, groupIds, days }: Days,
  {
    assignments,
    templates,
  }: {
    readonly assignments: readonly Assignment[]
    readonly templates: readonly TemplateVersion[]
  },
): Promise<{
  readonly evenings: readonly DutyEvening[]
  readonly names: ReadonlyMap<string, string>
}> {
  if (assignments.length === 0) return { evenings: [], names: new Map() }
  const db = readable()
  const { tonight, timeZone } = context
  const [only = null] = groupIds.length === 1 ? groupIds : []
  const span = { groupId: only, from: tonight, to: tonight.add({ days: days - 1 }) }
  // Those that begin later are named, and have no evening in these days.
  const also = [
    // Who looks may take a duty over, though no row names them.
    ...(viewer.kind === 'member' ? [viewer.memberId] : []),
    ...assignments.flatMap(({ memberId, deputyId }) => [memberId, deputyId ?? memberId]),
  ]
  const known = assignments.filter(({ firstDay }) => !isAfter(firstDay, span.to))
  const { facts, planned, names } = await readFacts(db, span, { timeZone, known, also })
  const given = new Set(known.map(({ groupId }) => groupId))
  const giving = groupIds.filter((id) => given.has(id))
  const found = await eveningsIn(db, giving, span, { planned, templates, context })
  const duties = dutiesOn(found, facts)
  const evenings = found.flatMap(({ groupId, date, startsAt }) => {
    const here = duties.filter((one) => one.groupId === groupId && one.date.equals(date))
    const shown = here.map((duty) => toView(viewer, duty, { startsAt, names, facts, tonight }))
    return shown.length === 0 ? [] : [{ date, duties: shown }]
  })
  return { evenings, names }
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
  const groupIds = openGroups(context.groups).flatMap(({ id }) => (id === groupId ? [id] : []))
  const [evening] = await eveningsAhead(viewer, { context, groupIds, days: 1 })
  return evening?.duties ?? []
}

/** Duties of the next week that no one has, by group; null for who gives none. */
export async function dutyGaps(viewer: Viewer): Promise<readonly DutyGap[] | null> {
  if (!canAssign(viewer)) return null
  const context = await readPlanContext()
  if (context === null) return []
  const groupIds = openGroups(context.groups).map(({ id }) => id)
  const evenings = await eveningsAhead(viewer, { context, groupIds, days: GAP_DAYS })
  return groupIds.flatMap((groupId) => {
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
  const roles = ROLES.filter((role) => includesRole(role, kind))
  return store.listHolders(readable(), roles)
}

/** An assignment to change; null for who gives none, and for one that is not there. */
export async function assignmentToChange(
  viewer: Viewer,
  id: string,
): Promise<AssignmentView | null> {
  if (!canAssign(viewer) || !z.uuid().safeParse(id).success) return null
  return store.findAssignment(readable(), id)
}
