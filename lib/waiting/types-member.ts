import type { Temporal } from 'temporal-polyfill'
import type { OwnPresence } from '@/lib/checkins/types-live'
import type { DeadlineView } from '@/lib/deadlines/types'
import type { SwapView } from '@/lib/duties/types'
import type { WindowState } from '@/lib/nights/types'
import type { OwnReferral } from '@/lib/referrals/self/types'
import type { AskView } from '@/lib/talks/asks/types'
import type { BookingView } from '@/lib/talks/bookings/types'
import type { AnswersWaiting } from '@/lib/talks/questions/types'
import type { PlannedDuty } from '@/lib/talks/vacancies/types'
import type { NightView } from '@/lib/talks/view/types'

/** What a talk still lacks that its speaker can bring. */
export type Missing = 'SUMMARY' | 'CONSENT'

/** Something that waits for the member, or that the member waits for. Days are `YYYY-MM-DD`. */
export type MyRow =
  | { readonly kind: 'review'; readonly groupName: string; readonly answerBy: string | null }
  | { readonly kind: 'nickname'; readonly nickname: string }
  | { readonly kind: 'rule'; readonly version: number }
  | { readonly kind: 'asked'; readonly ask: AskView }
  | { readonly kind: 'late'; readonly deadline: DeadlineView }
  | { readonly kind: 'dutySwap'; readonly swap: SwapView }
  | { readonly kind: 'talk'; readonly duty: PlannedDuty; readonly missing: readonly Missing[] }
  | { readonly kind: 'questions'; readonly talk: AnswersWaiting }
  | { readonly kind: 'booking'; readonly booking: BookingView }
  | { readonly kind: 'hosting'; readonly duty: PlannedDuty }
  | { readonly kind: 'referral'; readonly referral: OwnReferral }
  | { readonly kind: 'transfer'; readonly to: string; readonly askedAt: Temporal.Instant }

export type MyTonight = {
  readonly night: NightView
  readonly groupId: string
  readonly groupName: string
  /** Whether the check-in is open. */
  readonly window: WindowState
  readonly own: OwnPresence | null
}

export type MyWaiting = {
  readonly now: Temporal.Instant
  readonly timeZone: string
  /** Null where there is no talk in the member's group tonight. */
  readonly tonight: MyTonight | null
  /** What the member is asked first, then what they are to give, then what they wait for. */
  readonly rows: readonly MyRow[]
}
