import type { Role } from '@/lib/auth/types'

export type MemberStatus = 'ACTIVE' | 'LEFT' | 'REMOVED' | 'MERGED' | 'ERASED'

/** What any member may see of another. */
export type Person = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  /** What the person does at work: 岗位. */
  readonly position: string | null
  readonly city: string | null
  readonly groupId: string
}

export type Profile = Person & {
  readonly groupName: string
  readonly about: string | null
  readonly groupNickname: string | null
  readonly roles: readonly Role[]
  readonly joinedAt: string
  readonly talks: readonly { id: string; topic: string; date: string | null }[]
  readonly nightsAttended: number
}

/** What the person and the organisers see besides. */
export type OwnProfile = Profile & {
  readonly email: string | null
  readonly namePublic: boolean
  readonly locale: string | null
  readonly status: MemberStatus
}

export type DirectoryFilter = {
  readonly query: string
  readonly company: string
  readonly position: string
  readonly city: string
  readonly groupId: string
  /** From 1. */
  readonly page: number
}

export type Facet = { readonly value: string; readonly count: number }

export type Directory = {
  readonly people: readonly Person[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly facets: {
    companies: readonly Facet[]
    positions: readonly Facet[]
    cities: readonly Facet[]
  }
}

/** One row of the desk's list. */
export type DeskPerson = Person & {
  readonly groupName: string
  readonly email: string | null
  readonly roles: readonly Role[]
  readonly status: MemberStatus
  readonly joinedAt: string
  /** When any device of theirs was last seen; null if they never signed in. */
  readonly lastSeenAt: string | null
}

export type DeskPeople = {
  readonly people: readonly DeskPerson[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
