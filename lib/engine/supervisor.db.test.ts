import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tinyApp, until, untilGone, usedApp, type TinyApp } from './fixtures'
import { isAlive } from './postmaster'

let used: TinyApp
let tiny: TinyApp

beforeAll(async () => {
  used = await usedApp()
}, 240_000)
afterAll(() => used.remove())
afterEach(() => tiny.remove())

/** The shells that tie the server to its owner. */
function tethersOf(server: number): number[] {
  const parent = execFileSync('ps', ['-o', 'ppid=', '-p', String(server)], { encoding: 'utf8' })
  const shell = Number(parent)
  const below = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = below
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number))
  const children = pairs.flatMap(([pid, of]) => (of === shell && pid !== undefined ? [pid] : []))
  return [...children.filter((pid) => pid !== server), shell]
}

describe('the supervisor', { timeout: 120_000 }, () => {
  it('starts everything and, asked to stop, ends everything in order', async () => {
    tiny = await tinyApp()
    const app = tiny.start()
    await app.until(tiny.ready)
    const all = [await tiny.web(), await tiny.server()]
    app.kill('SIGTERM')
    expect((await app.ended).code).toBe(0)
    expect(all.map(isAlive)).toEqual([false, false])
    await expect(tiny.server()).rejects.toThrow('ENOENT')
  })

  it('refuses a second start on the folder and leaves the first alone', async () => {
    tiny = await tinyApp(used)
    const app = tiny.start()
    await app.until(tiny.ready)
    const web = await tiny.web()
    const { code, output } = await tiny.start().ended
    expect(code).toBe(1)
    expect(output).toBe(
      `Yehua already runs on the data folder ${tiny.dataDir} (process ${String(app.pid)}). Open http://localhost:${String(tiny.port)}. To run a second one, give it another folder with DATA_DIR and another PORT; nothing was changed.\n`,
    )
    expect(await tiny.web()).toBe(web)
  })

  it('lets one of two that start at the same moment on a new folder win', async () => {
    tiny = await tinyApp()
    const apps = [tiny.start(), tiny.start()]
    const winner = await Promise.any(apps.map((app) => app.until(tiny.ready).then(() => app)))
    const loser = apps.find((app) => app !== winner)
    expect((await loser?.ended)?.code).toBe(1)
    expect(await tiny.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
  })

  it('says which port is taken and which setting changes it', async () => {
    tiny = await tinyApp(used)
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(tiny.port, '127.0.0.1', resolve))
    const { code, output } = await tiny.start().ended
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(output.split('\n')).toContain(
      `Port ${String(tiny.port)} is taken by another program. Stop that program, or choose another port with PORT. Example: PORT=${String(tiny.port + 1)} npm start`,
    )
  })

  it('takes its children along when it is killed, and starts again with everything kept', async () => {
    tiny = await tinyApp(used)
    const app = tiny.start()
    await app.until(tiny.ready)
    const all = [await tiny.web(), await tiny.server()]
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    app.kill('SIGKILL')
    await untilGone(...all)
    const again = tiny.start()
    await again.until(tiny.ready)
    expect(await tiny.query('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('starts again after everything was killed at once, with everything kept', async () => {
    tiny = await tinyApp(used)
    const app = tiny.start()
    await app.until(tiny.ready)
    const server = await tiny.server()
    const all = [...tethersOf(server), await tiny.web(), server]
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    app.kill('SIGKILL')
    for (const pid of all) process.kill(pid, 'SIGKILL')
    await app.ended
    const again = tiny.start()
    await again.until(tiny.ready)
    expect(await tiny.query('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('ends a database server that lost its owner, and starts afresh', async () => {
    tiny = await tinyApp(used)
    const app = tiny.start()
    await app.until(tiny.ready)
    const server = await tiny.server()
    const ties = tethersOf(server)
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    for (const pid of [...ties, app.pid]) process.kill(pid, 'SIGKILL')
    await app.ended
    const again = tiny.start()
    expect(await again.until(tiny.ready)).toContain('left its database server behind')
    expect(isAlive(server)).toBe(false)
    expect(await tiny.query('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('starts a web server that died again', async () => {
    tiny = await tinyApp(used)
    const app = tiny.start()
    await app.until(tiny.ready)
    const web = await tiny.web()
    process.kill(web, 'SIGKILL')
    await untilGone(web)
    expect(await until(tiny.web, (pid) => pid !== web)).not.toBe(web)
  })
})
