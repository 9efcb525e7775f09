import type { MessageKind, Quotation } from '@/lib/logs/types'

/** A message that search found. Dates and times are the community's wall clock. */
export type FoundMessage = {
  readonly id: string
  readonly groupId: string
  readonly date: string
  /** `HH:MM:SS` */
  readonly time: string
  /** What the author was called in the export that brought the message. */
  readonly name: string
  readonly kind: MessageKind
  readonly text: string
  readonly quotedLabel: string | null
  readonly quotedText: string | null
}

export type FoundPage = {
  /** Exact below `MAX_COUNTED`; that number means so many or more. */
  readonly total: number
  /** From 1. */
  readonly page: number
  /** Pages that can be turned to; at most `MAX_COUNTED` messages are. */
  readonly pages: number
  readonly messages: readonly FoundMessage[]
}

/** Counting further would cost more than the number is worth. */
export const MAX_COUNTED = 1000
export const PAGE_SIZE = 20

/** A message as other rooms read it; `at` is the community's wall clock, `YYYY-MM-DDTHH:MM:SS`. */
export type LogEntry = {
  readonly id: string
  readonly at: string
  readonly label: string
  readonly kind: MessageKind
  readonly text: string
  readonly quotation: Quotation | null
  readonly image: string | null
  readonly mediaId: string | null
}

/** A file that brought messages into the log. Days are dates, `importedAt` an instant in ISO 8601. */
export type SourceView = {
  readonly id: string
  readonly groupId: string
  readonly fileName: string
  readonly messages: number
  readonly added: number
  readonly duplicates: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly importedAt: string
}
