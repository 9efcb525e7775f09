import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { searchPeople } from '@/lib/members/directory/queries'
import { wordsOf } from '@/lib/search/query'
import { now } from '@/lib/shared/clock'
import type { Refusal } from '@/lib/shared/outcome'
import { canHost } from '@/lib/nights/policy'
import { canSee } from './policy'
import { nightStatus } from '@/lib/nights/rules-status'
import { decideCheckIn, decideWithdrawal } from './rules-check-in'
import { nextPhase, refuseHosting } from './rules-phases'
import type { NightPhase } from '@/lib/nights/types'
import { nightIdSchema } from './schema'
import * as store from './store-live'
import { findLastStep, findNight, findNightAndCheckIn } from './store-nights'
import type { WhoIsHere } from './types-here'

/** Why a tap would be refused now; null when it would not. For a page that comes back without script. */
export async function whyRefused(
  viewer: Viewer,
  nightId: string,
  act: 'check-in' | 'withdraw',
): Promise<Refusal | null> {
  if (viewer.kind !== 'member') return { code: 'SIGN_IN_FIRST', facts: {} }
  const missing = { code: 'NIGHT_NOT_FOUND', facts: {} }
  if (!nightIdSchema.safeParse(nightId).success) return missing
  const found = await findNightAndCheckIn(readable(), nightId, viewer.memberId)
  if (!found || !canSee(viewer, found.night)) return missing
  const decide = act === 'withdraw' ? decideWithdrawal : decideCheckIn
  const decision = decide(found.night, now(), found.checkIn)
  return decision.ok ? null : decision.refusal
}

/** Where the last step came from, for the hosts, who go back there; null when it cannot be said. */
export async function phaseBefore(viewer: Viewer, nightId: string): Promise<NightPhase | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  if (!night || !canHost(viewer, night)) return null
  const last = await findLastStep(readable(), nightId, night.phase)
  return last?.from ?? null
}

/** The group of a night that exists for the viewer; null for another. An address may name the night alone. */
export async function groupOfNight(viewer: Viewer, nightId: string): Promise<string | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  return night && canSee(viewer, night) ? night.groupId : null
}

/** On how many nights in a row, up to this one, the viewer was there. */
export async function streak(viewer: Viewer, nightId: string): Promise<number> {
  return viewer.kind === 'member' ? store.countStreak(readable(), nightId, viewer.memberId) : 0
}

/**
 * The phase that a host moves the evening to next; null for who may not lead it, before its check-in opens, and
 * once only its end is left.
 */
export async function nextStep(viewer: Viewer, nightId: string): Promise<NightPhase | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  if (!night || !canHost(viewer, night) || refuseHosting(night, now()) !== null) return null
  const { phase } = nightStatus(night, now())
  const next = phase === 'ANNOUNCED' ? null : nextPhase(phase)
  return next === 'CLOSED' ? null : next
}

/** How many rows of the list are shown at once. */
const LIST = 100

/** Who is at the night, for its hosts; null for other viewers. */
export async function whoIsHere(
  viewer: Viewer,
  nightId: string,
  query: string,
): Promise<WhoIsHere | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const db = readable()
  const night = await findNight(db, nightId)
  if (!night || !canHost(viewer, night)) return null
  const words = wordsOf(query)
  const [here, counts] = await Promise.all([
    store.listHere(db, nightId, words, LIST),
    store.countByStatus(db, nightId),
  ])
  return { ...here, counts }
}

/** How many names the picker offers. */
const PICKER = 12

export type PersonToCheckIn = {
  readonly value: string
  readonly label: string
  /** Company and position: they distinguish two people of one name. */
  readonly detail: string
}

/** The members a host may check in, by name, company, position or city; null for other viewers. */
export async function peopleToCheckIn(
  viewer: Viewer,
  nightId: string,
  query: string,
): Promise<PersonToCheckIn[] | null> {
  if (!(await canHostNight(viewer, nightId))) return null
  const people = await searchPeople(viewer, query, PICKER)
  return people.map(({ id, displayName, company, position, city }) => ({
    value: id,
    label: displayName,
    detail: [company, position, city].filter((part) => part !== null).join(' · '),
  }))
}

/** Whether the viewer may steer this night; false as well when there is none. */
export async function canHostNight(viewer: Viewer, nightId: string): Promise<boolean> {
  if (!nightIdSchema.safeParse(nightId).success) return false
  const night = await findNight(readable(), nightId)
  return night !== null && canHost(viewer, night)
}

/** The name of a member who is at the night, for its hosts. */
export async function personHere(
  viewer: Viewer,
  nightId: string,
  memberId: string,
): Promise<string | null> {
  if (!(await canHostNight(viewer, nightId))) return null
  return store.findNameHere(readable(), nightId, memberId)
}
