/** What a chat log is made of, for every exporter. Everything here is plain data. */

export const MESSAGE_KINDS = [
  'text',
  'image',
  'file',
  'link',
  'red-packet',
  'sticker',
  'quotation',
  'forwarded',
  'unknown',
  'voice',
  'video',
  'location',
  'system',
  'recall',
  'reply',
] as const

/**
 * `unknown` is what cannot be recognised, kept as it is rather than guessed. A `reply` quotes as the chat
 * app itself does it, a `quotation` as text; `system` is what the app says, `recall` a message taken back.
 */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * What a message quotes. `label` is the name as it stands in the quotation, except that
 * `我` (on the quoting person's own screen) is already replaced by the author's label.
 */
export type Quotation = { readonly label: string; readonly text: string }

/** How exactly an exporter says when something was said. */
export type MessagePrecision = 'second' | 'minute'

/** One message as parsed from a file. Nothing private is left in it: account ids are gone. */
export type ParsedMessage = {
  /** 1-based line of the file on which the message's header stands. */
  readonly line: number
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM:SS`, in the community's zone. */
  readonly at: string
  /** `minute`: the exporter says no seconds, and `at` has 00 in their place. */
  readonly precision: MessagePrecision
  /** The name the exporter gave the author. `我` is the exporter, the owner. */
  readonly label: string
  readonly kind: MessageKind
  /** The author's own words, entities decoded, private ids dropped. Empty for stickers and files. */
  readonly text: string
  readonly quotation: Quotation | null
  /** Base name of the picture file for an image (`20260518_193105.png`), else null. */
  readonly image: string | null
}

/** What a message says, apart from who said it and when. */
export type MessageContent = Pick<ParsedMessage, 'kind' | 'text' | 'quotation' | 'image'>

/**
 * Why a line was not taken:
 * - `BEFORE_FIRST_MESSAGE`: text that has no author.
 * - `BAD_TIME`, `EMPTY_LABEL`: a message header that names no moment or no author; the lines of
 *   that message go with it, so that they are not put into another author's mouth.
 * - `NOT_TEXT`: the line is no text in the encoding of the file, or holds NUL bytes.
 * - `TOO_LONG`: a line or message beyond what a chat app sends; see `LIMITS` in limits.ts.
 */
export type SkipReason =
  | 'BEFORE_FIRST_MESSAGE'
  | 'BAD_TIME'
  | 'EMPTY_LABEL'
  | 'NOT_TEXT'
  | 'TOO_LONG'

/** A line that could not be read as part of the log, and why (a code that i18n words). */
export type SkippedLine = { readonly line: number; readonly reason: SkipReason }

/** What a parser has to say, in the order of the file. */
export type LogEvent =
  | { readonly type: 'message'; readonly message: ParsedMessage }
  | { readonly type: 'skipped'; readonly skipped: SkippedLine }
  /** Another export begins here, glued on to the one before. */
  | { readonly type: 'part' }

/** One physical line. A line with a fault has no text; `start` is its first few readable bytes. */
export type LogLine =
  | { readonly number: number; readonly text: string; readonly fault: null }
  | { readonly number: number; readonly start: string; readonly fault: 'NOT_TEXT' | 'TOO_LONG' }
