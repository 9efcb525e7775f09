import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Program } from '@/lib/testing/program'
import { tinyApp, until, untilGone, usedApp, type TinyApp } from './fixtures'
import { isAlive } from './postmaster'

let used: TinyApp
let tiny: TinyApp
let app: Program

beforeAll(async () => {
  used = await usedApp()
}, 240_000)
afterAll(() => used.remove())
beforeEach(async () => {
  tiny = await tinyApp(used)
  app = tiny.start()
  await app.until(tiny.ready)
}, 240_000)
afterEach(() => tiny.remove())

/** Until its supervisor has heard it often enough to know that it has started. */
const started = () => new Promise((resolve) => setTimeout(resolve, 4000))
const REPLACED = 'A process does not answer any more; it is killed and replaced'

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
    await started()
    process.kill(worker, 'SIGSTOP')
    expect(await app.until(REPLACED)).toContain('"process":"worker"')
    await untilGone(worker)
    await until(
      async () => [...(await app.until('worker ')).matchAll(/worker (\d+)/gu)],
      (starts) => starts.length === 2,
    )
  })

  it('leaves everything alone when the whole machine stood still', async () => {
    const web = await tiny.web()
    await started()
    for (const pid of [app.pid, web]) process.kill(pid, 'SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, 5000))
    for (const pid of [app.pid, web]) process.kill(pid, 'SIGCONT')
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(await tiny.web()).toBe(web)
  })

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

  it('starts the database again when its main process was killed, with everything kept', async () => {
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    const web = await tiny.web()
    for (let kill = 0; kill < 2; kill += 1) {
      const server = await tiny.server()
      process.kill(server, 'SIGKILL')
      await untilGone(server)
      await until(tiny.server, (pid) => pid !== server)
      expect(
        await until(
          () => tiny.query('SELECT n FROM kept'),
          () => true,
        ),
      ).toEqual([{ n: 7 }])
    }
    expect(await tiny.web()).toBe(web)
    app.kill('SIGTERM')
    expect((await app.ended).code).toBe(0)
    await expect(tiny.server()).rejects.toThrow('ENOENT')
  })

  it('starts the database again over a process of the killed one that stands still', async () => {
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
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
    expect(
      await until(
        () => tiny.query('SELECT n FROM kept'),
        () => true,
      ),
    ).toEqual([{ n: 7 }])
    expect(await busy).toBe('lost')
    expect(isAlive(pid)).toBe(false)
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
