const WIDTH = 24
/** Drawing more often than this is not seen and costs time. */
const PAUSE_MS = 80

/** A bar such as `reading  ████████░░░░  67%`, or a count where the whole is not known. */
export function bar(label: string, done: number, total: number | null): string {
  if (total === null || total === 0) return `${label} ${String(done)}`
  const part = Math.min(1, done / total)
  const full = Math.round(part * WIDTH)
  const percent = `${String(Math.floor(part * 100))}%`.padStart(4)
  return `${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent}`
}

/** Draws bars on `status`, not more often than can be seen; the last one of a label always. */
export function drawer(
  status: ((line: string) => void) | null,
  clock: () => number,
): (label: string, done: number, total: number | null) => void {
  if (status === null) return () => undefined
  let drawn = Number.NEGATIVE_INFINITY
  return (label, done, total) => {
    if (clock() - drawn < PAUSE_MS && done !== total) return
    drawn = clock()
    status(bar(label, done, total))
  }
}
