import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { holds } from './roles'
import { findActiveMember, findPeopleNamed } from './store-links'
import type { Viewer } from './types'

export type NamedPerson = {
  readonly id: string
  readonly displayName: string
  readonly group: string
}

const MOST = 20
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Who may be meant by a display name, a nickname held now or once, an e-mail address, or an id. For
 * those who may hand out links; empty for anybody else.
 */
export async function peopleNamed(viewer: Viewer, named: string): Promise<NamedPerson[]> {
  if (!holds(viewer, 'ORGANISER')) return []
  const text = named.trim()
  const db = readable()
  if (ID.test(text)) {
    const member = await findActiveMember(db, text)
    return member === null ? [] : [{ id: member.id, displayName: member.displayName, group: '' }]
  }
  const found = await findPeopleNamed(db, { text, folded: fold(text) }, MOST)
  return found.map(({ id, displayName, group }) => ({ id, displayName, group: group.name }))
}
