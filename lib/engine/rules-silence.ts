/** How often a watched process says that it is alive, and how often the supervisor looks; milliseconds. */
export const ALIVE_MS = 500
export const LOOK_MS = 1000
/** Patience until it says that it has started, in milliseconds: loading code may block it for long on a slow machine. */
const START_PATIENCE = 60_000

/** What the supervisor knows of a process that says every moment that it is alive. */
export type Silence = {
  /** For how long it was not heard, in milliseconds in which the supervisor itself was at work. */
  readonly quiet: number
  /** Whether it said that it has started. */
  readonly hasStarted: boolean
  /** When the supervisor looked last, by a clock that is never set. */
  readonly lookedAt: number
}

export function silenceFrom(now: number): Silence {
  return { quiet: 0, hasStarted: false, lookedAt: now }
}

/** It said that it is alive, or, once, that it has started. */
export function heard(silence: Silence, says: 'alive' | 'ready'): Silence {
  return { ...silence, quiet: 0, hasStarted: silence.hasStarted || says === 'ready' }
}

/**
 * Counts the time since the last look. A look that comes late counts as one that was little late: the machine
 * slept or had no time for the supervisor, and so had none for the process.
 */
export function lookAgain(silence: Silence, now: number): Silence {
  const passed = Math.max(0, now - silence.lookedAt)
  return { ...silence, quiet: silence.quiet + Math.min(passed, 2 * LOOK_MS), lookedAt: now }
}

/** Whether it was silent for longer than `patience`, in milliseconds. */
export function isHanging(silence: Silence, patience: number): boolean {
  const limit = silence.hasStarted ? patience : Math.max(START_PATIENCE, patience)
  return silence.quiet >= limit
}
