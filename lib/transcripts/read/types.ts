import type { Temporal } from 'temporal-polyfill'
import type { RoleNames } from '@/lib/transcripts/draft/rules-voices'
import type { Decided, Suspect } from '@/lib/transcripts/suspects/types'
import type { ReviewedLine } from '@/lib/transcripts/publish/rules'
import type { Piece, PublicLine, Residual, TranscriptState, Voice } from '@/lib/transcripts/types'
import type { Visibility } from '@/lib/talks/types'
import type { TalkMode } from '@/lib/talks/types'
import type { TalkPageView } from '@/lib/talks/view/types'

/** A talk with its transcript, as far as the viewer may read it. */
export type TalkPage = TalkPageView & {
  readonly transcript: PublishedTranscript | null
  readonly related: readonly RelatedTalk[]
  /** How far the transcript is, for editors; null for others and where there is none. */
  readonly editing: TranscriptState | null
}

export type PublishedTranscript = {
  /** Grows with every change of what may be read; part of a picture's address. */
  readonly version: number
  readonly publishedAt: Temporal.Instant
  readonly lines: readonly PublicLine[]
  /** Names of those who lead the talk and keep theirs. */
  readonly roles: RoleNames
}

/** For editors alone: the lines with their names, and what publishing would do to them. */
export type DraftPage = TalkPageView & {
  readonly state: TranscriptState
  readonly lines: readonly ReviewedLine[]
  /** Names of those who lead the talk and keep theirs. */
  readonly roles: RoleNames
  /** What publishing would be refused for. */
  readonly residuals: readonly Residual[]
  /** What looks like a name and has to be decided about before publication. */
  readonly suspects: readonly Suspect[]
  /** What was decided before of what stands here. */
  readonly decided: readonly Decided[]
  /** How many stretches would be left blank, and how many others become a role. */
  readonly replaced: { readonly hidden: number; readonly named: number }
}

/** How far a transcript is, and what has to happen next; null once nothing has. */
export type Progress = {
  readonly state: TranscriptState
  readonly waits:
    | 'SPEAKER_LEFT_OUT'
    | 'SPEAKER'
    | 'MATCHING'
    | 'READING'
    | 'PUBLISHING_AGAIN'
    | 'PUBLISHING_ANEW'
    | null
}

export type RelatedTalk = {
  readonly id: string
  readonly topic: string
  readonly date: Temporal.PlainDate
}

/** A night one missed and can read by now. */
export type NightToRead = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
}

/** A published transcript in a list. */
export type ArchivedTalk = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly mode: TalkMode
  readonly visibility: Visibility
  readonly publishedAt: Temporal.Instant
  /** When what a list or the transcript shows of it changed last. */
  readonly changedAt: Temporal.Instant
  /** From the first of the speaker's words to the last. */
  readonly minutes: number
  readonly pictures: number
  readonly questions: number
  /** Questions with at least one answer behind them. */
  readonly answered: number
}

export type ArchiveMonth = { readonly month: string; readonly talks: number }

export type Archive = {
  readonly timeZone: string
  readonly months: readonly ArchiveMonth[]
  readonly talks: readonly ArchivedTalk[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** A published line that holds all words of the query. */
export type TranscriptHit = {
  readonly anchor: string
  readonly voice: Voice
  readonly snippet: Snippet
}

/** A stretch of a snippet; marked where it is one of the words. */
export type SnippetPart = { readonly piece: Piece; readonly marked: boolean }
export type Snippet = readonly SnippetPart[]

/** The hits of one talk, in the order in which they are read. */
export type HitsInTalk = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly hits: readonly TranscriptHit[]
  /** How the speaker and the host of this talk are called. */
  readonly roles: RoleNames
  /** Hits of this talk that are not shown. */
  readonly more: number
}

/** A talk that holds all words, though no line of it does: one line for each word, unless only its title holds it. */
export type TalkApart = Omit<HitsInTalk, 'more'> & { readonly title: Snippet }

/** A word of a query that found nothing, as it was typed, and the number of talks that hold it. */
export type WordFound = {
  readonly typed: string
  readonly phrase: boolean
  readonly talks: number
}

export type TranscriptHits = {
  /** The query was longer than what is looked for, so nothing was. */
  readonly tooLong: boolean
  /** Places found, counted up to a maximum; `capped` says that there may be more. */
  readonly total: number
  readonly capped: boolean
  /** The newest evening first. */
  readonly talks: readonly HitsInTalk[]
  /** Talks whose title holds all words, the same on every page. */
  readonly titles: readonly RelatedTalk[]
  /** Talks that hold all words in different lines; they follow the others, page by page. */
  readonly apart: { readonly total: number; readonly talks: readonly TalkApart[] }
  /** Only where nothing was found. */
  readonly words: readonly WordFound[]
  readonly page: number
  readonly pages: number
}
