import type { NightOccupancy, NightPhase, NightStatus, WindowState } from '@/lib/nights/types'
import type { QuestionsLive } from '@/lib/talks/questions/types'
import type { CheckInStatus, CheckInVia } from './types'

/**
 * So long after the tap a check-in cannot be taken back: a second tap of the same thumb, and the first
 * one sent again by a slow network, never undo it.
 */
export const WITHDRAWAL_WAIT_SECONDS = 15

/** What an open page hears of a night: plain JSON, instants in ISO 8601. */
export type LiveNight = {
  readonly occupancy: NightOccupancy
  readonly status: NightStatus
  readonly phase: NightPhase
  readonly window: WindowState
  readonly opensAt: string
  readonly closesAt: string
  readonly count: number
  /** First characters of the last names to come; empty for visitors, who get no names. */
  readonly faces: readonly string[]
  /** When each phase so far was entered. */
  readonly entered: Readonly<Partial<Record<NightPhase, string>>>
  /** Differs when the plan does: the page is then fetched anew. */
  readonly plan: string
  /** Differs when the list of who is here does; empty but for the desk. */
  readonly people: string
  /** Which question is on air, and votes: no words of them. */
  readonly questions: QuestionsLive
}

/** The viewer's own presence. */
export type OwnPresence = {
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: string
}

/** What `POST /api/check-in` answers a script. */
export type CheckInAnswer =
  | { readonly ok: true; readonly own: OwnPresence | null }
  | { readonly ok: false; readonly code: string; readonly sentence: string }

/** One event of `/api/live/night/[id]`: the state, and the server's clock in epoch milliseconds. */
export type LiveEvent<T> = { readonly at: number; readonly state: T | null }
