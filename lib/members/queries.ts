import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { fromDateColumn } from '@/lib/shared/clock'
import { canManagePeople, canReadDirectory } from './policy'
import { countPages, PAGE_SIZE } from './rules'
import type { DeskPeopleFilter } from './schema'
import * as store from './store'
import type { DeskPeople, Directory, DirectoryFilter, OwnProfile, Person, Profile } from './types'

const FACET_SIZE = 12

/** The directory, filtered; null for a visitor, for whom nobody is here. */
export async function directory(
  viewer: Viewer,
  filter: DirectoryFilter,
): Promise<Directory | null> {
  if (!canReadDirectory(viewer)) return null
  const db = readable()
  const [{ people, total }, companies, positions, cities] = await Promise.all([
    store.findPeople(db, filter, PAGE_SIZE),
    store.countFacet(db, 'company', filter, FACET_SIZE),
    store.countFacet(db, 'position', filter, FACET_SIZE),
    store.countFacet(db, 'city', filter, FACET_SIZE),
  ])
  const facets = { companies, positions, cities }
  return { people, total, page: filter.page, pages: countPages(total), facets }
}

/** People whose name, company, role or city holds every word of the text. For pickers. */
export async function searchPeople(viewer: Viewer, text: string, limit: number): Promise<Person[]> {
  if (!canReadDirectory(viewer)) return []
  return store.searchActive(readable(), text, limit)
}

/** One member as other members see them; null when the viewer may not, or there is no such person. */
export async function profile(viewer: Viewer, memberId: string): Promise<Profile | null> {
  if (!canReadDirectory(viewer)) return null
  const found = await readProfile(memberId)
  if (found?.status !== 'ACTIVE') return null
  return asOthersSee(found)
}

/** The viewer's own profile, with what only they and the organisers see. */
export async function ownProfile(viewer: Viewer): Promise<OwnProfile | null> {
  return viewer.kind === 'member' ? readProfile(viewer.memberId) : null
}

export async function personForDesk(viewer: Viewer, memberId: string): Promise<OwnProfile | null> {
  return canManagePeople(viewer) ? readProfile(memberId) : null
}

export async function deskPeople(
  viewer: Viewer,
  filter: DeskPeopleFilter,
): Promise<DeskPeople | null> {
  if (!canManagePeople(viewer)) return null
  const { people, total } = await store.findDeskPeople(readable(), filter, PAGE_SIZE)
  return {
    people: people.map(({ group, sessions, joinedAt, ...person }) => ({
      ...person,
      groupName: group.name,
      joinedAt: joinedAt.toISOString(),
      lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
    })),
    total,
    page: filter.page,
    pages: countPages(total),
  }
}

/** Field by field: what is added to the own profile later stays private until it is named here. */
function asOthersSee(found: OwnProfile): Profile {
  const { id, displayName, company, position, city, groupId, groupName, about } = found
  const { groupNickname, roles, joinedAt, talks, nightsAttended } = found
  const person = { id, displayName, company, position, city, groupId, groupName, about }
  return { ...person, groupNickname, roles, joinedAt, talks, nightsAttended }
}

async function readProfile(memberId: string): Promise<OwnProfile | null> {
  const found = await store.findProfile(readable(), memberId)
  if (found === null) return null
  const { group, names, talks, _count, joinedAt, ...fields } = found
  return {
    ...fields,
    groupName: group.name,
    groupNickname: names[0]?.text ?? null,
    joinedAt: joinedAt.toISOString(),
    talks: talks.map(({ id, topic, night }) => ({
      id,
      topic,
      date: night === null ? null : fromDateColumn(night.date).toString(),
    })),
    nightsAttended: _count.checkIns,
  }
}
