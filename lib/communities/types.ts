import type { Locale } from '@/lib/i18n/locale'

/** A chat group of the community. */
type GroupView = {
  readonly id: string
  readonly name: string
  /** One sentence about it, for visitors; may be empty. */
  readonly about: string
  /** Order on screens, from 0. */
  readonly position: number
  readonly capacity: number
}

export type CommunityView = {
  readonly name: string
  /** One sentence about itself, for visitors; empty for the one that comes with the app. */
  readonly about: string
  /** IANA zone in which nights are planned and shown. */
  readonly timeZone: string
  /** Language of texts to paste, and of mail to members who chose no language: zh or en. */
  readonly locale: string
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
