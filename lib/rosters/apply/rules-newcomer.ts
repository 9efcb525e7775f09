import type { Parts } from '@/lib/naming/types'
import type { Fields } from '@/lib/rosters/types'

type Newcomer = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly email: string | null
  readonly joinedAt: Date
}

/** A member out of a row: what the file says goes before what the nickname says. */
export function newMemberOf(
  { nickname, fields }: { nickname: string; fields: Fields },
  parts: Parts,
  takenAt: Date,
): Newcomer {
  return {
    displayName: parts.name ?? fields.name ?? fields.account ?? nickname,
    company: fields.company ?? parts.company,
    position: fields.position ?? parts.role,
    city: fields.city ?? parts.city,
    email: fields.email ?? null,
    joinedAt: fields.joinedOn === undefined ? takenAt : new Date(fields.joinedOn),
  }
}
