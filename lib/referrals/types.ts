import type { Temporal } from 'temporal-polyfill'
import type { Parts } from '@/lib/naming/types'

export type ReferralState =
  | 'OPEN'
  | 'APPLIED'
  | 'ADMITTED'
  | 'DECLINED'
  | 'RETRACTED'
  | 'EXPIRED'
  | 'WITHDRAWN'

/** How a referral is over. */
export type ReferralEnding = Exclude<ReferralState, 'OPEN' | 'APPLIED'>

export type ReferralVia = 'LINK' | 'VOUCH' | 'RECORDED'

/** What the applicant's form knows of a link that can be used: nothing else is shown to its holder. */
export type LinkView = {
  readonly referralId: string
  /** The name by which the referrer wants to be shown. */
  readonly showAs: string
  readonly expiresAt: Temporal.Instant
  /** The group that the referrer chose. */
  readonly group: string
  /** How the referrer described the holder, who may correct it. */
  readonly described: Described
}

export type Described = {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
}

/** A link that was just used up, for the application that used it. */
export type TakenLink = {
  readonly referralId: string
  readonly referrerId: string
  readonly groupId: string
}

/** Why a new person may be one known already. Shown to members and organisers, never to applicants. */
export type Duplicate = {
  readonly kind: 'MEMBER' | 'APPLIED' | 'REFERRED' | 'DECLINED' | 'LEFT' | 'REMOVED'
  /** Same name and company, or the same name with a company missing on one side; else same name only. */
  readonly strength: 'LIKELY' | 'MAYBE'
  /** What may be shown of the one found to the viewer. */
  readonly shown: string
  readonly memberId: string | null
  readonly applicationId: string | null
  readonly at: Temporal.Instant | null
}

/** Who is meant: the parts of the nickname (lib/naming), and the nickname itself. */
export type Meant = Omit<Parts, 'name'> & { readonly name: string; readonly nickname: string }
