import type { Ended } from '@/lib/members/status/types'

/** Group nicknames of a member as rows and the time each is held: no words, only which. */
export type Worn = readonly {
  readonly id: string
  readonly from: string
  readonly to: string | null
}[]

type Before = {
  readonly memberId: string
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  readonly groupId: string
}

/** What applying a roster changed, kept with it, so that all of it can be undone. */
export type RosterEffects = {
  readonly added: readonly string[]
  /** As they were before they returned or moved here, or were recorded as having left. */
  readonly returned: readonly Before[]
  readonly moved: readonly Before[]
  readonly left: readonly Before[]
  readonly names: readonly {
    readonly memberId: string
    readonly before: Worn
    readonly after: Worn
  }[]
  /** Ids of account and real names that were added. */
  readonly otherNames: readonly string[]
  /** What ended with it; rosters that were applied before this was kept have none. */
  readonly ended?: Ended
}

/** What a member is now, as far as undoing asks. */
export type MemberNow = {
  readonly id: string
  readonly displayName: string
  readonly status: string
  readonly groupId: string
  readonly worn: Worn
  /** Has checked in, signed in, spoken, vouched or taken on a duty since. */
  readonly acted: boolean
}

/** Why one member keeps a roster from being undone. Worded by `rosters.undo.stands.<code>`. */
export type Blocker = {
  readonly memberId: string
  readonly displayName: string
  readonly code: 'STATUS' | 'GROUP' | 'NAME' | 'ACTED' | 'GONE'
}
