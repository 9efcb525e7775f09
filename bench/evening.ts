import { movePhase } from '@/lib/checkins/commands-hosting'
import { databaseUrl } from '@/lib/db/address'
import { ensureBuild } from '@/lib/engine/build'
import type { NightPhase } from '@/lib/nights/types'
import { balance } from './balancer'
import { fillStorm, readRows } from './check-in-people'
import { tapAll } from './check-in-taps'
import { follow, type Follower } from './followers'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'
import { startServer } from './web-server'

const MEMBERS = 5_000
const AT_ONCE = 200
const PAGES = 1_000
/** For a page to hear what it waits for, in milliseconds. */
const PATIENCE = 60_000

/**
 * 5,000 members tap while 1,000 pages follow and the host goes on, at two instances behind one address; then one
 * of the two is killed, and the host goes on. The pages connect again by themselves, as browsers do.
 */
export async function benchEvening(): Promise<Line[]> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    const servers = [await startServer(), await startServer()]
    const address = await balance(servers.map(({ port }) => port))
    const pages: Follower[] = []
    try {
      const crowd = await fillStorm(databaseUrl(), MEMBERS)
      for (const { token } of crowd.people.slice(0, PAGES)) {
        pages.push(follow(address.origin, crowd.nightId, token))
        // People come one after the other, in half a minute.
        if (pages.length % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 100))
      }
      await untilHeard(pages, 'CHECK_IN')
      const tapping = tapAll(address.origin, crowd, AT_ONCE)
      const talk = await goOn(pages, crowd.nightId, 'TALK')
      const taps = await tapping
      const rows = await readRows(databaseUrl(), crowd.nightId)
      await servers[0]?.end('SIGKILL')
      const questions = await goOn(pages, crowd.nightId, 'QUESTIONS')
      const cut = pages.map((page) => page.ended() > 0)
      const of = (which: boolean) => questions.filter((_, at) => cut[at] === which)
      return [
        lineOf('all taps', taps.seconds, ' s', { max: 60 }),
        lineOf('p99 of a tap', percentile(taps.milliseconds, 0.99), ' ms', { max: 300 }),
        lineOf('lost', taps.done.filter((id) => !rows.has(id)).length, '', { max: 0 }),
        lineOf('twice', [...rows.values()].filter((count) => count > 1).length, '', { max: 0 }),
        lineOf('failed', taps.failed, '', { max: 0 }),
        lineOf('a phase is heard within, p99', percentile(talk, 0.99), ' ms', { max: 1_000 }),
        lineOf('pages that lost their instance', of(true).length, ''),
        lineOf('the next phase, by the others, p99', percentile(of(false), 0.99), ' ms', {
          max: 1_000,
        }),
        lineOf('by those, connected again, p99', percentile(of(true), 0.99), ' ms'),
        lineOf('pages that never heard it', missing(questions), '', { max: 0 }),
      ]
    } finally {
      for (const page of pages) page.leave()
      address.close()
      for (const server of servers) await server.end('SIGTERM')
    }
  })
}

/** Milliseconds from the host's step until each page heard of it; infinite for one that did not. */
async function goOn(
  pages: readonly Follower[],
  nightId: string,
  phase: NightPhase,
): Promise<number[]> {
  const began = performance.now()
  const moved = await movePhase({ kind: 'console' }, nightId, phase)
  if (!moved.ok) throw new Error(`The evening did not go on: ${moved.refusal.code}`)
  await untilHeard(pages, phase)
  return pages.map((page) => {
    const heard = page.heard()
    return heard?.phase === phase ? heard.at - began : Infinity
  })
}

async function untilHeard(pages: readonly Follower[], phase: NightPhase): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    if (pages.every((page) => page.heard()?.phase === phase)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function missing(times: readonly number[]): number {
  return times.filter((time) => time === Infinity).length
}
