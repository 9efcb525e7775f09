import { readSettings } from '@/lib/communities/queries'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canManagePeople, canReadDirectory, seesKept } from '@/lib/members/policy'
import { openNames } from '@/lib/members/directory/rules-search'
import { isOnLeave, leavesOf } from '@/lib/members/status/rules'
import * as store from './store'
import { hasAnswered } from './store-consents'
import { findEventViews } from '@/lib/members/status/store'
import type { Kept } from '@/lib/members/types'
import type { OwnProfile, Profile } from './types'

/** One member as this reader sees them; null when they may not, or there is no such person. */
export async function profile(viewer: Viewer, memberId: string): Promise<Profile | null> {
  if (!canReadDirectory(viewer)) return null
  const found = await readProfile(memberId)
  if (found?.status !== 'ACTIVE') return null
  return seesKept(viewer) ? withKept(found) : asOthersSee(found)
}

/** The viewer's own profile, with what only they and the organisers see. Marks are for organisers. */
export async function ownProfile(viewer: Viewer): Promise<OwnProfile | null> {
  if (viewer.kind !== 'member') return null
  const found = await readProfile(viewer.memberId)
  if (found === null) return null
  const events = found.events.filter(({ kind }) => kind !== 'FLAGGED' && kind !== 'UNFLAGGED')
  return { ...found, events }
}

/** The viewer's own profile as any other member reads it. */
export async function ownProfileAsOthersSee(viewer: Viewer): Promise<Profile | null> {
  if (viewer.kind !== 'member') return null
  const found = await readProfile(viewer.memberId)
  return found === null ? null : asOthersSee(found)
}

export async function personForDesk(viewer: Viewer, memberId: string): Promise<OwnProfile | null> {
  if (!canManagePeople(viewer)) return null
  const found = await readProfile(memberId)
  return found === null || found.status === 'MERGED' ? null : { ...found, ...withKept(found) }
}

/** Whether the viewer ever said how they stand in published transcripts. */
export async function saidHowArchived(viewer: Viewer): Promise<boolean> {
  return viewer.kind === 'member' && hasAnswered(readable(), viewer.memberId, 'ARCHIVE')
}

/** What these members are called now, by id; who was erased has no name. Empty for a visitor. */
export async function displayNames(
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!canReadDirectory(viewer) || ids.length === 0) return new Map()
  return store.findDisplayNames(readable(), ids)
}

/** What a reader may learn of a member's evenings: each is the member's to keep or to open. */
export type Sight = {
  readonly talks: boolean
  readonly nights: boolean
  readonly questions: boolean
  readonly credit: boolean
}

/** For rooms that show what a member did; null where the reader sees no such person. */
export async function sightOf(viewer: Viewer, memberId: string): Promise<Sight | null> {
  if (!canReadDirectory(viewer)) return null
  const found = await store.findSight(readable(), memberId)
  if (found === null || found.status === 'MERGED') return null
  const own = viewer.kind === 'member' && viewer.memberId === memberId
  if (own || seesKept(viewer)) return ALL
  return found.status === 'ACTIVE' ? opened(found) : null
}

/** What any other member may learn of the viewer's evenings. */
export async function ownSightAsOthersHave(viewer: Viewer): Promise<Sight | null> {
  if (viewer.kind !== 'member') return null
  const found = await store.findSight(readable(), viewer.memberId)
  return found && opened(found)
}

const ALL: Sight = { talks: true, nights: true, questions: true, credit: true }

type Opened = Pick<
  OwnProfile['preferences'],
  'showTalks' | 'showNights' | 'showQuestions' | 'showCredit'
>

function opened({ showTalks, showNights, showQuestions, showCredit }: Opened): Sight {
  return { talks: showTalks, nights: showNights, questions: showQuestions, credit: showCredit }
}

/** Where a merged member's address leads: the id of who stands for them now, or null. */
export async function successorOf(viewer: Viewer, memberId: string): Promise<string | null> {
  return canReadDirectory(viewer) ? store.findSuccessor(readable(), memberId) : null
}

/** Field by field: what is added to the own profile later stays private until it is named here. */
function asOthersSee(found: OwnProfile): Profile {
  const { id, displayName, company, position, city, groupId, groupName, about, contact } = found
  const { roles, joinedAt, onLeave, preferences } = found
  const { showCompany, showCity, showContact } = preferences
  const names = openNames(
    { displayName, company, position, city, showCompany, showCity },
    found.names,
  )
  const nickname = names.find(({ kind, to }) => kind === 'GROUP_NICKNAME' && to === null)
  return {
    id,
    displayName,
    position,
    groupId,
    groupName,
    about,
    roles,
    joinedAt,
    company: showCompany ? company : null,
    city: showCity ? city : null,
    contact: showContact ? contact : null,
    groupNickname: nickname?.text ?? null,
    names,
    onLeave,
    kept: [],
  }
}

function withKept(found: OwnProfile): Profile {
  const { showCompany, showCity, showContact, showTalks, showNights } = found.preferences
  const kept: Kept[] = []
  if (!showCompany && found.company !== null) kept.push('company')
  if (!showCity && found.city !== null) kept.push('city')
  if (!showContact && found.contact !== null) kept.push('contact')
  if (!showTalks) kept.push('talks')
  if (!showNights) kept.push('nights')
  if (!found.preferences.showQuestions) kept.push('questions')
  if (!found.preferences.showCredit) kept.push('credit')
  const { id, displayName, company, position, city, groupId, groupName, about, contact } = found
  const { roles, joinedAt, groupNickname, names, onLeave } = found
  const person = { id, displayName, company, position, city, groupId, groupName, about, contact }
  return { ...person, roles, joinedAt, groupNickname, names, onLeave, kept }
}

async function readProfile(memberId: string): Promise<OwnProfile | null> {
  const db = readable()
  const [found, events, { timeZone }] = await Promise.all([
    store.findProfile(db, memberId),
    findEventViews(db, memberId),
    readSettings(db),
  ])
  if (found === null) return null
  const { showCompany, showCity, showContact, showTalks, ...kept } = found
  const { showNights, showQuestions, showCredit, ...fields } = kept
  const shown = { showCompany, showCity, showContact, showTalks, showNights }
  const nickname = found.names.find(({ kind, to }) => kind === 'GROUP_NICKNAME' && to === null)
  const inOrder = events.toReversed()
  return {
    ...fields,
    groupNickname: nickname?.text ?? null,
    events,
    kept: [],
    leaves: leavesOf(inOrder),
    onLeave: isOnLeave(inOrder, now().toZonedDateTimeISO(timeZone).toPlainDate()),
    preferences: { ...shown, showQuestions, showCredit },
  }
}
