import type { Temporal } from 'temporal-polyfill'
import type { ApplicationEventKind, ApplicationState } from '@/lib/applications/types'

/** What an applicant sees of their own application. */
export type OwnApplication = {
  readonly id: string
  readonly groupId: string
  readonly group: string
  /** Where it stands, as far as the applicant was notified. */
  readonly state: ApplicationState
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly email: string
  readonly isProven: boolean
  readonly about: string
  readonly topic: string
  /** The version of the naming rule that was acknowledged. */
  readonly ruleVersion: number | null
  /** The name of the member who vouches, as they want it shown; null while none does. */
  readonly voucher: string | null
  /** What organisers want to know; null when nothing is open. */
  readonly question: string | null
  /** Why it was declined or put on the wait-list, in the words of the organisers. */
  readonly reason: string
  /** Until when the address is to be proven, or a member to vouch; null when nothing runs out. */
  readonly until: Temporal.Instant | null
  readonly submittedAt: Temporal.Instant
  readonly canCorrect: boolean
  readonly canWithdraw: boolean
  /** What happened, the first first. */
  readonly events: readonly OwnEvent[]
}

export type OwnEvent = {
  readonly id: string
  readonly kind: ApplicationEventKind
  readonly text: string
  readonly at: Temporal.Instant
}

/** What the browser of an applicant still says once they are a member. */
export type OwnAdmission = {
  readonly group: string
  /** Whether a mail with a sign-in link went to them. */
  readonly hasMail: boolean
}
