import type { Temporal } from 'temporal-polyfill'
import type { Locale } from '@/lib/i18n/locale'

/** One text: its kind, and the language that it is written in. */
export type Which = { readonly kind: string; readonly locale: Locale }

/** What is written: a text to paste has no subject. */
export type Written = { readonly subject: string; readonly body: string }

/** A version of a text; `body` is null where the app's own was taken up again. */
export type TextVersion = {
  readonly version: number
  readonly subject: string
  readonly body: string | null
  readonly at: Temporal.Instant
  /** Null for a member who was erased, and for the console. */
  readonly by: string | null
}

/** A text to be edited. */
export type EditableText = Written & {
  /** Whether the app's own text holds. */
  readonly isOwn: boolean
  readonly versions: readonly TextVersion[]
}

/** The facts of a text by their variables; null for one that is absent this time. */
export type TextFacts = Readonly<Record<string, string | number | null>>

/** What a text of one kind can and must say. */
export type TextForm = {
  /** How each fact is called in the text's language, by its variable. */
  readonly names: Readonly<Record<string, string>>
  /** Facts that may not be there: a line that names one of them is left out then. */
  readonly mayBeAbsent: ReadonlySet<string>
  /** What its reader needs. */
  readonly required: readonly string[]
  /** Of a mail: how long its subject is at most, and which facts cannot stand in it. A text to paste has none. */
  readonly subject?: { readonly max: number; readonly barred: ReadonlySet<string> }
}

/** What is wrong with a text; `name` as it stands in the text. */
export type TextFault =
  | { readonly code: 'TEXT_UNKNOWN_VARIABLE'; readonly name: string }
  | { readonly code: 'TEXT_LACKS'; readonly name: string }
  | { readonly code: 'TEXT_LINE_VANISHES'; readonly name: string; readonly other: string }

/** What is wrong with a subject. */
export type SubjectFault =
  | { readonly code: 'REQUIRED' | 'SUBJECT_OF_LINES' }
  | { readonly code: 'TOO_LONG'; readonly max: number; readonly length: number }
  | { readonly code: 'TEXT_UNKNOWN_VARIABLE' | 'TEXT_NOT_IN_SUBJECT'; readonly name: string }
