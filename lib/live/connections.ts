/** Streams open at this moment, by whom they are counted for. */
type Counts = Map<string, number>

const globals = globalThis as { yehuaStreams?: Counts }

/**
 * Takes one of the places of `holder`; answers how to give it back, or null when all `most` are
 * taken. Counted per process: a limit on what one client can hold open, not a quota.
 */
export function acquireSlot(holder: string, max: number): (() => void) | null {
  const counts = (globals.yehuaStreams ??= new Map())
  const open = counts.get(holder) ?? 0
  if (open >= max) return null
  counts.set(holder, open + 1)
  let held = true
  return () => {
    if (!held) return
    held = false
    const left = (counts.get(holder) ?? 1) - 1
    if (left > 0) counts.set(holder, left)
    else counts.delete(holder)
  }
}
