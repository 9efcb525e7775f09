const FIRST = 200
const LONGEST = 30_000
/** A process that lived so long had started well: the next pause is the first one again. */
const HEALTHY = 60_000

/** How long to wait before a process that ended is started again, after `last` such pause; milliseconds. */
export function pauseBefore(last: number | null, livedFor: number): number {
  if (last === null || livedFor >= HEALTHY) return FIRST
  return Math.min(last * 2, LONGEST)
}
