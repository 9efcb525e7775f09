/**
 * Says to the supervisor that this process has loaded its code and does its work from now on, so that it counts
 * as hanging after its patience and no more after that of a start. Does nothing without a supervisor.
 */
export function sayReady(): void {
  if (process.connected) process.send?.(READY, undefined, undefined, () => undefined)
}

/** The message; every other one says no more than that the process is alive. */
export const READY = 'ready'
