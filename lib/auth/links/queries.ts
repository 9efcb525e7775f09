import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { holds } from '@/lib/auth/roles'
import { findActiveMember, findPeopleNamed } from './store'
import type { Viewer } from '@/lib/auth/types'

export type NamedPerson = {
  readonly id: string
  readonly displayName: string
  readonly group: string
}

const MAX_PEOPLE = 20
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * The members that a display name may mean, a nickname held now or once, an e-mail address, or an id. For
 * those who may hand out links; empty for every other viewer.
 */
export async function peopleNamed(viewer: Viewer, named: string): Promise<NamedPerson[]> {
  if (!holds(viewer, 'ORGANISER')) return []
  const text = named.trim()
  const db = readable()
  if (ID.test(text)) {
    const member = await findActiveMember(db, text)
    return member === null ? [] : [{ id: member.id, displayName: member.displayName, group: '' }]
  }
  const found = await findPeopleNamed(db, { text, folded: fold(text) }, MAX_PEOPLE)
  return found.map(({ id, displayName, group }) => ({ id, displayName, group: group.name }))
}

/** Where a mailed link reaches the viewer; null for one who has no address with us. */
export async function ownAddress(viewer: Viewer): Promise<string | null> {
  if (viewer.kind !== 'member') return null
  return (await findActiveMember(readable(), viewer.memberId))?.email ?? null
}
