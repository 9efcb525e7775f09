import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Program } from '@/lib/testing/program'
import { tinyApp, until, untilGone, type TinyApp } from './fixtures'
import { isAlive } from './postmaster'

let tiny: TinyApp
let app: Program

beforeAll(async () => {
  tiny = await tinyApp()
  app = tiny.start()
  await app.until(tiny.ready)
}, 240_000)
afterAll(() => tiny.remove())

const wait = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
/** Until its supervisor has heard it often enough to know that it has started. */
const started = () => wait(4000)
const REPLACED = 'A process does not answer any more; it is killed and replaced'
const kept = () =>
  until(
    () => tiny.query('SELECT n FROM kept'),
    () => true,
  )

// One app lives through all of it, in this order: a start takes longer than any of these restarts.
describe('the supervisor', { timeout: 120_000 }, () => {
  it('replaces a web server whose event loop is blocked for ever', async () => {
    const web = await tiny.web()
    await started()
    void tiny.get('/block').catch(() => undefined)
    await app.until(REPLACED)
    expect(await until(tiny.web, (pid) => pid !== web)).not.toBe(web)
    expect(isAlive(web)).toBe(false)
  })

  it('replaces a worker that is stopped', async () => {
    const worker = Number(/worker (\d+)/u.exec(await app.until('worker '))?.[1])
    process.kill(worker, 'SIGSTOP')
    expect(await app.until('"process":"worker"')).toContain(REPLACED)
    await untilGone(worker)
    await until(
      async () => [...(await app.until('worker ')).matchAll(/worker (\d+)/gu)],
      (starts) => starts.length === 2,
    )
  })

  it('leaves everything alone when the whole machine stood still', async () => {
    const web = await tiny.web()
    for (const pid of [app.pid, web]) process.kill(pid, 'SIGSTOP')
    await wait(5000)
    for (const pid of [app.pid, web]) process.kill(pid, 'SIGCONT')
    await wait(2000)
    expect(await tiny.web()).toBe(web)
  })

  it('starts the database again when its main process was killed, with everything kept', async () => {
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    const web = await tiny.web()
    for (let kill = 0; kill < 2; kill += 1) {
      const server = await tiny.server()
      process.kill(server, 'SIGKILL')
      await untilGone(server)
      await until(tiny.server, (pid) => pid !== server)
      expect(await kept()).toEqual([{ n: 7 }])
    }
    expect(await tiny.web()).toBe(web)
  })

  it('starts the database again over a process of the killed one that stands still', async () => {
    const busy = tiny.query('SELECT pg_sleep(600)').catch(() => 'lost')
    const backend = await until(
      () => tiny.query(`SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'`),
      (rows) => rows.length === 1,
    )
    const { pid } = backend[0] as { pid: number }
    const server = await tiny.server()
    process.kill(pid, 'SIGSTOP')
    process.kill(server, 'SIGKILL')
    await until(tiny.server, (now) => now !== server)
    expect(await kept()).toEqual([{ n: 7 }])
    expect(await busy).toBe('lost')
    // Killed; its number is free again when the process that adopted it has read its end.
    await untilGone(pid)
  })

  it('ends everything in order after all of it, and starts again', async () => {
    app.kill('SIGTERM')
    expect((await app.ended).code).toBe(0)
    await expect(tiny.server()).rejects.toThrow('ENOENT')
    app = tiny.start()
    await app.until(tiny.ready)
    expect(await kept()).toEqual([{ n: 7 }])
  })

  // With the pauses of a fresh start.
  it('goes on when the web server was killed six times within a minute', async () => {
    const seen = new Set<number>()
    for (let kill = 0; kill < 6; kill += 1) {
      const web = await until(tiny.web, (pid) => !seen.has(pid))
      seen.add(web)
      process.kill(web, 'SIGKILL')
    }
    expect(seen).not.toContain(await until(tiny.web, (pid) => !seen.has(pid)))
    expect(isAlive(app.pid)).toBe(true)
  })

  it('ends, and says why, rather than make an empty database when the files are gone', async () => {
    const server = await tiny.server()
    await rm(path.join(tiny.dataDir, 'postgres'), { recursive: true })
    process.kill(server, 'SIGKILL')
    const { code, output } = await app.ended
    expect(code).toBe(1)
    expect(output).toContain(
      `The database's files in ${tiny.dataDir} are gone; they were moved or deleted while the app ran.`,
    )
  })
})
