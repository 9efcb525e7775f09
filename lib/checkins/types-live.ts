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
  /** For who leads the evening; null for everyone else. */
  readonly hosted: Hosted | null
}

/** What the host's page stands on. */
export type Hosted = {
  /** Sent along with each step: one from a page that shows another state is refused. */
  readonly shown: string
  readonly last: LastWordView | null
  /** The act that can be taken back now. */
  readonly back: BackView | null
}

/** What was done to the evening last, by whom and when. */
type LastWordView = {
  readonly what: 'PHASE' | 'OPENED' | 'CLOSED' | 'BACK' | 'DELAYED' | 'CLOCK'
  readonly phase: NightPhase
  readonly at: string
  /** Null for the clock, and for the terminal. */
  readonly by: string | null
}

type BackView = {
  readonly actId: string
  readonly what: Exclude<LastWordView['what'], 'CLOCK'>
  /** The phase that the evening goes back to. */
  readonly phase: NightPhase
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
