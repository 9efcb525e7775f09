import type { Delivery } from './types'

/** How many mails are written in one go, and the pause after it, in seconds: mail servers slow down who sends faster. */
export const BATCH_SIZE = 20
export const PAUSE_SECONDS = 20

/** What a row of an invitation says of its mail. */
export type DeliveryFacts = {
  readonly state: 'WAITING' | 'MADE' | 'SKIPPED' | 'CANCELLED'
  /** Null once the mail was forgotten, or where there was none. */
  readonly mail: { readonly sent: boolean; readonly error: string | null } | null
  /** Whether mail leaves this machine. */
  readonly sends: boolean
}

/** What became of an invitation by mail. Pure. `error` as `failureOf` of lib/mail writes it. */
export function deliveryOf({ state, mail, sends }: DeliveryFacts): Delivery {
  if (state !== 'MADE') return state
  if (mail === null) return 'FORGOTTEN'
  if (mail.sent) return 'SENT'
  if (mail.error === null) return sends ? 'QUEUED' : 'MAILBOX'
  if (mail.error === 'TOO_LATE') return 'TOO_LATE'
  return / 5\d\d$/u.test(mail.error) ? 'REFUSED' : 'TRYING'
}

/** Seconds until the last mail of a batch is written, for so many that wait. Pure. */
export function secondsFor(waiting: number): number {
  return Math.max(0, Math.ceil(waiting / BATCH_SIZE) - 1) * PAUSE_SECONDS
}
