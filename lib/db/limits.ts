import { AsyncLocalStorage } from 'node:async_hooks'

/** How long the database may take, in seconds. */
export type Limits = {
  readonly statement: number
  /** For a lock that another transaction holds. */
  readonly lock: number
  /** Between two statements of a transaction, which holds its locks meanwhile. */
  readonly idle: number
  /** For a connection, new or of the pool. */
  readonly connection: number
}

/** A page that has to wait longer is answered with an apology; see bin/web.ts. */
const WEB: Limits = { statement: 20, lock: 10, idle: 60, connection: 10 }
/** Imports and sweeps take their time; what waits for ever would keep a job from being tried again. */
const WORKER: Limits = { statement: 300, lock: 60, idle: 300, connection: 30 }

// Next bundles the app apart from bin/web.ts.
const globals = globalThis as { yehuaDatabaseLimits?: Limits }

/** Says which limits this process keeps to, before it uses the database. Commands and migrations have none. */
export function limitDatabase(process: 'web' | 'worker' | Limits): void {
  globals.yehuaDatabaseLimits = process === 'web' ? WEB : process === 'worker' ? WORKER : process
}

export function databaseLimits(): Limits | null {
  return globals.yehuaDatabaseLimits ?? null
}

const longer = new AsyncLocalStorage<number>()

/** Lets the statements of `work` take so many seconds where that is more than the limit. */
export function withStatementSeconds<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  return longer.run(seconds, work)
}

/** How long a statement of the moment may take. */
export function statementSeconds({ statement }: Limits): number {
  return Math.max(statement, longer.getStore() ?? 0)
}
