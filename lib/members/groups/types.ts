import type { Temporal } from 'temporal-polyfill'

export type GroupSeats = {
  readonly id: string
  readonly name: string
  readonly isOpen: boolean
  readonly capacity: number
  /** Seats that admissions leave free. */
  readonly buffer: number
  /** Active members at home here, those who sit here by exception, and those admitted who are not notified yet. */
  readonly taken: number
  readonly exceptions: readonly {
    readonly memberId: string
    readonly displayName: string
    readonly reason: string
    readonly grantedAt: Temporal.Instant
  }[]
}

export type TransferState = 'ASKED' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN'

export type Transfer = {
  readonly id: string
  readonly memberId: string
  readonly displayName: string
  readonly fromName: string
  readonly toId: string
  readonly toName: string
  readonly reason: string
  readonly state: TransferState
  readonly askedAt: Temporal.Instant
  readonly answer: string | null
  readonly decidedAt: Temporal.Instant | null
}
