import { databaseUrl } from '@/lib/db/address'
import { ensureBuild } from '@/lib/engine/build'
import { fillStorm, readRows } from './check-in-people'
import { tapAll, type Taps } from './check-in-taps'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'
import { withServer } from './web-server'

const MEMBERS = 5_000
const AT_ONCE = 200
/** As many taps share one statement as in the app (lib/auth/sessions/viewer.ts, lib/checkins). */
const TOGETHER = 250

type Figures = {
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Answered as done, but not in the database. */
  readonly lost: number
  /** Members with more than one row. */
  readonly twice: number
  readonly failed: number
}

/**
 * 5,000 members tap once, 200 at a time, over HTTP: at the built app, and at a bare node:http handler
 * that sends the same SQL. A first round of a tenth warms each up and is not counted.
 */
export async function benchStorm(): Promise<Line[]> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    const app = await withServer(storm)
    const bare = await withServer(storm, bareHandler(TOGETHER), '/')
    const single = await withServer(storm, bareHandler(1), '/')
    return [
      lineOf('p99', app.p99, ' ms', { max: 300 }),
      lineOf('p95', app.p95, ' ms', null),
      lineOf('p50', app.p50, ' ms', null),
      lineOf('check-ins a second', app.rate, '', null),
      lineOf('the same of a bare handler, same SQL', bare.rate, '', null),
      lineOf('share of its rate', (100 * app.rate) / bare.rate, '%', { min: 60 }),
      lineOf('p99 of the bare handler', bare.p99, ' ms', null),
      lineOf('a bare handler, each tap its own SQL, a second', single.rate, '', null),
      lineOf('p99 of it', single.p99, ' ms', null),
      lineOf('lost', app.lost, '', { max: 0 }),
      lineOf('twice', app.twice, '', { max: 0 }),
      lineOf('failed', app.failed, '', { max: 0 }),
    ]
  })
}

function bareHandler(together: number) {
  return (port: string) => ['--import', 'tsx', 'bench/check-in-bare.ts', port, String(together)]
}

async function storm(origin: string): Promise<Figures> {
  const url = databaseUrl()
  const warm = await fillStorm(url, MEMBERS / 10)
  const crowd = await fillStorm(url, MEMBERS)
  await tapAll(origin, warm, AT_ONCE)
  const taps = await tapAll(origin, crowd, AT_ONCE)
  return figuresOf(taps, await readRows(url, crowd.nightId))
}

function figuresOf(taps: Taps, rows: ReadonlyMap<string, number>): Figures {
  return {
    rate: taps.milliseconds.length / taps.seconds,
    p50: percentile(taps.milliseconds, 0.5),
    p95: percentile(taps.milliseconds, 0.95),
    p99: percentile(taps.milliseconds, 0.99),
    lost: taps.done.filter((memberId) => !rows.has(memberId)).length,
    twice: [...rows.values()].filter((count) => count > 1).length,
    failed: taps.failed,
  }
}
