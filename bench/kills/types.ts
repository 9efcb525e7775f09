import type { KilledApp } from './app'

export const VICTIMS = ['web', 'worker', 'database', 'backend'] as const
export type Victim = (typeof VICTIMS)[number]

/** One step of a long job, of which a trial begins anew as often as wanted. */
export type Step = {
  readonly name: string
  /** Tables that the step writes, one of them held at each trial, so that the kill comes in the middle of it. */
  readonly tables: readonly string[]
  readonly begin: (app: KilledApp) => Promise<Trial>
}

export type Trial = {
  /** Sets the step going. It may end with the kill; it never throws. */
  readonly start: () => Promise<void>
  /** Whether all that was begun is done. Asked again and again; goes on as the person's own page does. */
  readonly isDone: () => Promise<boolean>
  /** After the step was taken up again: what an answer had said and is gone, and what stayed half. */
  readonly check: () => Promise<Damage>
}

export type Damage = { readonly lost: number; readonly half: number }
