import type { NameAnswer } from '@/lib/redaction/types'
import type { Place } from '@/lib/transcripts/types'

/** Why a string looks like a name. */
export type SuspectReason =
  | 'INTRODUCED'
  | 'GREETED'
  | 'THANKED'
  | 'MENTIONED'
  | 'FULL_NAME'
  | 'LATIN_NAME'

/** What looks like a name, is not known, and no editor has decided about. */
export type Suspect = {
  /** As it is written where it stands first. */
  readonly text: string
  readonly reason: SuspectReason
  /** All places at which it stands, in order. */
  readonly places: readonly Place[]
  /** The words around the first place. */
  readonly before: string
  readonly after: string
}

/** A string in this talk that was decided about before, here or in another talk. */
export type Decided = { readonly text: string; readonly answer: NameAnswer }

/** Published transcripts with names to look at. */
export type NamesToLookAt = {
  readonly published: number
  /** How many of them were looked through by the present rules. */
  readonly checked: number
  readonly withNames: number
  /** The newest of them. */
  readonly talks: readonly {
    readonly talkId: string
    readonly topic: string
    readonly open: number
    readonly publishedAt: string
  }[]
}
