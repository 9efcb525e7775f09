import type { Locale } from '@/lib/i18n/locale'
import { ApplyBy, GroupKind, Visibility } from '@/lib/db/generated/enums'

/** Who may send an application: anyone, or who has a member’s link. */
export const APPLY_BY = Object.values(ApplyBy)

/** What a new talk may begin with. */
export const TALK_VISIBILITIES = Object.values(Visibility)

/** What visitors see of the community; members see all of it. */
export type VisitorSight = {
  /** Evenings: the plan, tonight, calendars. */
  readonly plan: boolean
  /** The names of speakers and hosts who agreed to it, while the talk lies ahead. */
  readonly speakers: boolean
  /** Published transcripts that are public, with search and feed. */
  readonly archive: boolean
  /** What members wish to hear, and how many do; never who. */
  readonly wishes: boolean
}

export const GROUP_KINDS = Object.values(GroupKind)

/** A chat group of the community. */
type GroupView = {
  readonly id: string
  readonly name: string
  /** One sentence about it, for visitors; may be empty. */
  readonly about: string
  /** Order on screens, from 0. */
  readonly position: number
  readonly capacity: number
  readonly kind: GroupKind
  /** Whether it takes people and talks; its archive is there in any case. */
  readonly isOpen: boolean
}

export type CommunityView = {
  readonly name: string
  /** One sentence about itself, for visitors; empty for the one that comes with the app. */
  readonly about: string
  /** IANA zone in which nights are planned and shown. */
  readonly timeZone: string
  /** Whose public holidays the plan keeps, by ISO 3166 code; empty for none. */
  readonly country: string
  /** Planning a talk that begins within so many hours is pointed out; 0 for never. */
  readonly noticeHours: number
  /** Language of texts to paste, and of mail to members who chose no language: zh or en. */
  readonly locale: string
  /** How to reach the organisers; empty for none. */
  readonly contact: string
  readonly visitors: VisitorSight
  /** What a new talk's form begins with. */
  readonly talkVisibility: Visibility
  /** What a talk found in the log begins with. */
  readonly foundVisibility: Visibility
  readonly applyBy: ApplyBy
  /** In their order; at least one. */
  readonly groups: readonly GroupView[]
  /** False while the command line runs on the default settings and no owner has set it up. */
  readonly isSetUp: boolean
}

/** What other rooms need to know of the community. */
export type CommunitySettings = {
  readonly name: string
  /** IANA zone in which days are counted. */
  readonly timeZone: string
  /** Language of texts to paste, and of mail to members who chose no language. */
  readonly locale: Locale
}
