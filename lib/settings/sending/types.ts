import type { Temporal } from 'temporal-polyfill'
import type { FailureKind, MailState } from '@/lib/mail/rules-state'

/** Where mail goes: to a server, into the local mailbox, or nowhere. */
export type MailWay =
  | { readonly kind: 'SERVER'; readonly server: string; readonly from: string | null }
  | { readonly kind: 'MAILBOX' }
  | { readonly kind: 'NONE' }

export type SentMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly at: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly state: MailState
  readonly attempts: number
  /** Null unless it failed. The code as it is kept, for who looks after the server. */
  readonly failure: { readonly kind: FailureKind; readonly code: string } | null
}

export type Sending = {
  readonly way: MailWay
  readonly days: number
  readonly counts: Readonly<Record<MailState, number>>
  /** Where a test mail of the viewer goes; null for a member without an address. */
  readonly own: string | null
  readonly mails: readonly SentMail[]
  readonly page: number
  readonly pages: number
}
