import { lastSeen } from '@/lib/auth/sessions/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManagePeople, canReadDirectory, seesKept } from '@/lib/members/policy'
import { openNames } from './rules-search'
import { whyFound } from './rules-why'
import type { DeskPeopleFilter } from '@/lib/members/schema'
import { findDeskPeople } from './store-desk'
import * as store from './store'
import type {
  DeskPeople,
  Directory,
  DirectoryFilter,
  Kept,
  Person,
  PersonFound,
} from '@/lib/members/types'
import { wordsOf } from '@/lib/search/query'
import { countPages } from '@/lib/shared/page'

const FACET_SIZE = 12
/** People on one page of the directory and of the desk. */
const PAGE_SIZE = 60

/** The directory, filtered; null for a visitor. */
export async function directory(
  viewer: Viewer,
  filter: DirectoryFilter,
): Promise<Directory | null> {
  if (!canReadDirectory(viewer)) return null
  const db = readable()
  const sight = { all: seesKept(viewer) }
  const [rows, { total, facets }] = await Promise.all([
    store.findPeople(db, filter, PAGE_SIZE, sight),
    store.countDirectory(db, filter, FACET_SIZE, sight),
  ])
  const { company: companies, position: positions, city: cities, groupId: groups } = facets
  return {
    people: await explain(rows.map(toFound), filter.query, sight.all),
    total,
    page: filter.page,
    pages: countPages(total, PAGE_SIZE),
    seesAll: sight.all,
    facets: { companies, positions, cities, groups },
  }
}

/** People whose names, company, role or city hold every word of the text. For pickers. */
export async function searchPeople(viewer: Viewer, text: string, limit: number): Promise<Person[]> {
  if (!canReadDirectory(viewer)) return []
  return store.searchActive(readable(), text, limit, { all: seesKept(viewer) })
}

export async function deskPeople(
  viewer: Viewer,
  filter: DeskPeopleFilter,
): Promise<DeskPeople | null> {
  if (!canManagePeople(viewer)) return null
  const db = readable()
  const { people, total } = await findDeskPeople(db, filter, PAGE_SIZE)
  const seen = await lastSeen(
    db,
    people.map(({ id }) => id),
  )
  return {
    people: people.map(({ joinedAt, ...person }) => ({
      ...person,
      joinedAt: joinedAt.toISOString(),
      lastSeenAt: seen.get(person.id)?.toISOString() ?? null,
    })),
    total,
    page: filter.page,
    pages: countPages(total, PAGE_SIZE),
  }
}

type Row = Awaited<ReturnType<typeof store.findPeople>>[number]

/** Field by field: the row has what decides, the answer what may be seen. */
function toFound(row: Row): Omit<PersonFound, 'why'> {
  const { id, displayName, company, position, city, groupId, keptCompany, keptCity } = row
  const kept: Kept[] = []
  if (keptCompany) kept.push('company')
  if (keptCity) kept.push('city')
  return { id, displayName, company, position, city, groupId, kept }
}

/** Adds why each was found, out of names this reader may know. */
async function explain(
  people: readonly Omit<PersonFound, 'why'>[],
  query: string,
  all: boolean,
): Promise<PersonFound[]> {
  const words = wordsOf(query)
  if (words.length === 0) return people.map((person) => ({ ...person, why: [] }))
  const known = await store.findNamesOf(
    readable(),
    people.map(({ id }) => id),
  )
  return people.map((person) => {
    const facts = known.get(person.id)
    const names = facts === undefined ? [] : all ? facts.names : openNames(facts, facts.names)
    return { ...person, why: whyFound(words, person, names) }
  })
}
