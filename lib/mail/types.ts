import type { Temporal } from 'temporal-polyfill'
import type { Locale } from '@/lib/i18n/locale'
import type { TextFacts } from '@/lib/texts/types'
import type { MailKind } from './rules-kinds'

/** `{{secret}}` in text and html stands for what must not stay readable once the mail is sent. */
export const SECRET_MARK = '{{secret}}'

export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A whole HTML document. */
  readonly html: string
  /** From what it is written in the community's own words, where there are some: none of it is kept. */
  readonly own: {
    readonly kind: MailKind
    readonly locale: Locale
    readonly facts: TextFacts
    readonly button: string | undefined
  }
  /** Put in for every `{{secret}}`, and forgotten when the mail is sent. Plain text. */
  readonly secret?: string
  /** After this instant the mail is not sent any more. */
  readonly validUntil?: Temporal.Instant
}

/** A mail as the local mailbox shows it. */
export type MailboxMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly createdAt: Date
}
