/** What a chat log is made of, whatever program exported it. Everything here is plain data. */

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
] as const

/** `unknown` is what cannot be told, kept as it is rather than guessed. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Somebody quoted by a message. `label` is the name as it stands in the quotation. */
export type Quotation = { readonly label: string; readonly text: string }

/** One message as parsed from a file. Nothing private is left in it: account ids are gone. */
export type ParsedMessage = {
  /** 1-based line of the file on which the message's header stands. */
  readonly line: number
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM:SS`, in the community's zone. */
  readonly at: string
  /** The name the exporter gave the author. `我` is the exporter, the owner. */
  readonly label: string
  readonly kind: MessageKind
  /** The author's own words, entities decoded, private ids dropped. Empty for stickers and files. */
  readonly text: string
  readonly quotation: Quotation | null
  /** Base name of the picture file for an image (`20260518_193105.png`), else null. */
  readonly image: string | null
}

/** A line that could not be read as part of the log, and why (a code that i18n words). */
export type SkippedLine = { readonly line: number; readonly reason: SkipReason }

export type SkipReason = 'BEFORE_FIRST_MESSAGE' | 'BAD_TIME' | 'EMPTY_LABEL' | 'NOT_TEXT'
