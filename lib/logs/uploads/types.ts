import type { ImportAnswer } from '@/lib/logs/import/types'
import type { MessageKind, SkippedLine } from '@/lib/logs/types'
import type { Refusal } from '@/lib/shared/outcome'

export type UploadState =
  | 'RECEIVING'
  | 'READY'
  | 'QUEUED'
  | 'RUNNING'
  | 'DONE'
  | 'FAILED'
  | 'CANCELLED'

/** What a file holds, shown before it is imported. */
export type UploadPreview = {
  readonly messages: number
  readonly people: number
  readonly images: number
  /** How many of the images came along as files. */
  readonly pictures: number
  /** Dates, `YYYY-MM-DD`; null when the file has no messages. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly first: readonly PreviewMessage[]
  /** The first of the lines that were not read, and how many there are. */
  readonly skipped: readonly SkippedLine[]
  readonly skippedCount: number
}

export type PreviewMessage = {
  readonly at: string
  readonly label: string
  readonly kind: MessageKind
  readonly text: string
}

export type UploadOutcome =
  | { readonly kind: 'answer'; readonly answer: ImportAnswer }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }

/** An upload as its page shows it. Plain JSON. */
export type UploadView = {
  readonly id: string
  readonly groupId: string
  readonly groupName: string
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** Bytes that arrived so far; where a broken upload goes on. */
  readonly received: number
  readonly state: UploadState
  readonly preview: UploadPreview | null
  /** Bytes of the file read by the running import. */
  readonly progress: number
  readonly cancelAsked: boolean
  readonly outcome: UploadOutcome | null
  /** The member who sends it; null when it came from the console. */
  readonly createdById: string | null
  /** ISO 8601 instant. */
  readonly createdAt: string
}

/** How far an upload is, as its address answers again and again. */
export type UploadPulse = Pick<
  UploadView,
  'state' | 'received' | 'size' | 'progress' | 'cancelAsked'
>

/** What the addresses of uploads answer, as JSON. `sentence` is in the reader's language. */
export type UploadReply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly sentence: string
      /** Bytes that are there, when the refusal is about a gap. */
      readonly received: number | null
    }
