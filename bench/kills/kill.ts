import { setTimeout as wait } from 'node:timers/promises'
import type { KilledApp } from './app'
import type { Damage, Step, Victim } from './types'

/** Seconds within which a killed step has to be taken up again, without a hand. */
export const PATIENCE = 60
/** The step is set going and comes to the held table within so many seconds, or the bench is wrong. */
const ARRIVAL = 60

export type Kill = Damage & {
  readonly step: string
  readonly victim: Victim
  /** From the kill until the step was done; null when it was not within the patience. */
  readonly seconds: number | null
}

/** Kills `victim` while the step waits in its middle, and answers what became of it. */
export async function killOnce(
  app: KilledApp,
  step: Step,
  victim: Victim,
  turn: number,
): Promise<Kill> {
  const table = step.tables[turn % step.tables.length] ?? ''
  const trial = await step.begin(app)
  const holding = await app.connect()
  await holding.query(`BEGIN; LOCK TABLE "${table}" IN SHARE MODE`)
  const going = trial.start()
  const backend = await untilHeld(app, table)
  kill(app, victim, backend, turn)
  const at = performance.now()
  // Gone with the database, when that was killed.
  await holding.query('ROLLBACK').catch(() => undefined)
  await holding.end().catch(() => undefined)
  const seconds = await secondsUntilDone(app, trial.isDone, at)
  await Promise.race([going, wait(PATIENCE * 1000)])
  const damage = seconds === null ? { lost: 0, half: 0 } : await trial.check()
  return { step: step.name, victim, seconds, ...damage }
}

/** Until the app waits for the table; answers the process of the database that does. */
async function untilHeld(app: KilledApp, table: string): Promise<number> {
  const waiting = `SELECT l.pid FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE NOT l.granted AND l.relation = $1::regclass AND a.application_name LIKE 'yehua-%'`
  for (const end = performance.now() + ARRIVAL * 1000; performance.now() < end;) {
    const [held] = await app.query<{ pid: number }>(waiting, [`"${table}"`])
    if (held !== undefined) return held.pid
    await wait(20)
  }
  throw new Error(`The step did not come to ${table}.`)
}

/** A process of the database is killed, and every second time only its connection is broken off. */
function kill(app: KilledApp, victim: Victim, backend: number, turn: number): void {
  if (victim === 'backend') {
    process.kill(backend, turn % 2 === 0 ? 'SIGKILL' : 'SIGTERM')
    return
  }
  const pid = victim === 'database' ? app.parentOf(backend) : app.processes()[victim]
  if (pid === null || pid === 0) throw new Error(`There is no ${victim} to kill.`)
  process.kill(pid, 'SIGKILL')
}

async function secondsUntilDone(
  app: KilledApp,
  isDone: () => Promise<boolean>,
  since: number,
): Promise<number | null> {
  const passed = () => (performance.now() - since) / 1000
  while (passed() < PATIENCE && app.isUp()) {
    const done = await isDone().catch(() => false)
    if (done && (await app.answers()) && (await nothingAtWork(app).catch(() => false)))
      return passed()
    await wait(100)
  }
  return null
}

/** Of the jobs that something queued: regular ones come and go. */
async function nothingAtWork(app: KilledApp): Promise<boolean> {
  const { worker } = app.processes()
  const active = await app.query(
    `SELECT FROM pgboss.job WHERE state IN ('active', 'retry') AND singleton_on IS NULL LIMIT 1`,
  )
  return worker !== null && active.length === 0
}
