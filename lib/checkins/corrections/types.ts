import type { Temporal } from 'temporal-polyfill'
import type { DisputeState, PresenceSaid } from '@/lib/db/generated/enums'
import type { NewCheckIn } from '@/lib/checkins/store-check-ins'

export type { DisputeState, PresenceSaid }

/** What was put in place of what stood; null for no check-in. */
export type Put = Pick<NewCheckIn, 'status' | 'at'> | null

/** What a member says is wrong, and what became of it. */
export type Dispute = {
  readonly id: string
  readonly nightId: string
  readonly memberId: string
  /** What would be right. */
  readonly said: PresenceSaid
  readonly reason: string
  readonly saidAt: Temporal.Instant
  readonly state: DisputeState
  /** Empty while there is none, and where a correction says it all. */
  readonly answer: string
  readonly answeredAt: Temporal.Instant | null
}

/** One at the desk, with what stands there now. */
export type DisputeRow = Dispute & {
  readonly name: string
  readonly date: Temporal.PlainDate
  readonly groupName: string
  readonly topic: string | null
  readonly stands: PresenceSaid
  readonly answeredBy: string | null
  /** Of the organiser who looks: another one decides. */
  readonly isOwn: boolean
}

export type DisputesDesk = {
  readonly rows: readonly DisputeRow[]
  readonly page: number
  readonly pages: number
  readonly counts: { readonly open: number; readonly done: number }
}

/** A correction of an evening, the last first. */
export type CorrectionRow = {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly was: PresenceSaid
  readonly said: PresenceSaid
  readonly reason: string
  readonly at: Temporal.Instant
  readonly byName: string | null
  readonly undoneAt: Temporal.Instant | null
}
