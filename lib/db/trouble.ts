/** Statements that were too late, locks not got, and everything that ends or refuses connections. */
const CODES =
  /^(?:57014|55P03|25P0[34]|57P0\d|53\d{3}|08[\dA-Z]{3}|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT)$/u
// pg has no codes for these.
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered|Client was closed|The database did not answer)/u

// Next bundles the app apart from bin/web.ts.
const globals = globalThis as { yehuaTroubleAt?: number }

/** Whether the error says that the database is away or too slow, and not that something asked of it is wrong. */
export function isTrouble(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.some(isTrouble)
  if (!(cause instanceof Error)) return false
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return CODES.test(code) || MESSAGES.test(cause.message)
}

/** Notes such an error of this process. */
export function noteTrouble(cause: unknown): void {
  if (isTrouble(cause)) globals.yehuaTroubleAt = performance.now()
}

/** Whether there was one since this moment, by `performance.now()`. */
export function hadTroubleSince(moment: number): boolean {
  return (globals.yehuaTroubleAt ?? -1) >= moment
}
