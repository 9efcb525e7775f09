import type { Role } from '@/lib/auth/types'
import type { NameKind } from '@/lib/members/names/types'

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

export type DirectoryFilter = {
  readonly query: string
  readonly company: string
  readonly position: string
  readonly city: string
  readonly groupId: string
  readonly sort: 'name' | 'company' | 'joined'
  /** From 1. */
  readonly page: number
}

export type Facet = { readonly value: string; readonly count: number }

/** Why a search found a member, beside the name they go by. */
export type Why = {
  readonly field: 'COMPANY' | 'POSITION' | 'CITY' | NameKind
  readonly text: string
  /** Whether it is a name of earlier days. */
  readonly past: boolean
}

/** What a member keeps from other members; shown to organisers, who see it. */
export type Kept = 'company' | 'city' | 'contact' | 'talks' | 'nights' | 'questions' | 'credit'

export type PersonFound = Person & {
  readonly kept: readonly Kept[]
  readonly why: readonly Why[]
}

export type Directory = {
  readonly people: readonly PersonFound[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Whether the reader sees what members keep from each other. */
  readonly seesAll: boolean
  readonly facets: {
    companies: readonly Facet[]
    positions: readonly Facet[]
    cities: readonly Facet[]
    /** By the group's id. */
    groups: readonly Facet[]
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
