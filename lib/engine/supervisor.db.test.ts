import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Program } from '@/lib/testing/program'
import { tinyApp, untilGone, type TinyApp } from './fixtures'
import { isAlive } from './postmaster'

let tiny: TinyApp
let app: Program

beforeAll(async () => {
  tiny = await tinyApp()
})
afterAll(() => tiny.remove())

/** Starts it again on the same folder, which holds everything that was in it. */
async function startAgain(): Promise<string> {
  app = tiny.start()
  const said = await app.until(tiny.ready)
  expect(await tiny.query('SELECT n FROM kept')).toEqual([{ n: 7 }])
  return said
}

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

// One folder, which is started again and again in this order: making a database takes most of a first start.
describe('the supervisor', { timeout: 120_000 }, () => {
  it('starts everything and, asked to stop, ends everything in order', async () => {
    app = tiny.start()
    await app.until(tiny.ready)
    await tiny.query('CREATE TABLE kept AS SELECT 7 AS n')
    const all = [await tiny.web(), await tiny.server()]
    app.kill('SIGTERM')
    expect((await app.ended).code).toBe(0)
    expect(all.map(isAlive)).toEqual([false, false])
    await expect(tiny.server()).rejects.toThrow('ENOENT')
  })

  it('says which port is taken and which setting changes it', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(tiny.port, '127.0.0.1', resolve))
    const { code, output } = await tiny.start().ended
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(output.split('\n')).toContain(
      `Port ${String(tiny.port)} is taken by another program. Stop that program, or choose another port with PORT. Example: PORT=${String(tiny.port + 1)} npm start`,
    )
  })

  it('refuses a second start on the folder and leaves the first alone', async () => {
    await startAgain()
    const web = await tiny.web()
    const { code, output } = await tiny.start().ended
    expect(code).toBe(1)
    expect(output).toBe(
      `Yehua already runs on the data folder ${tiny.dataDir} (process ${String(app.pid)}). Open http://localhost:${String(tiny.port)}. To run a second one, give it another folder with DATA_DIR and another PORT; nothing was changed.\n`,
    )
    expect(await tiny.web()).toBe(web)
  })

  it('takes its children along when it is killed, and starts again with everything kept', async () => {
    const all = [await tiny.web(), await tiny.server()]
    app.kill('SIGKILL')
    await untilGone(...all)
    await startAgain()
  })

  it('starts again after everything was killed at once, with everything kept', async () => {
    const server = await tiny.server()
    const all = [...tethersOf(server), await tiny.web(), server]
    app.kill('SIGKILL')
    for (const pid of all) process.kill(pid, 'SIGKILL')
    await app.ended
    await startAgain()
  })

  it('ends a database server that lost its owner, and starts afresh', async () => {
    const server = await tiny.server()
    for (const pid of [...tethersOf(server), app.pid]) process.kill(pid, 'SIGKILL')
    await app.ended
    expect(await startAgain()).toContain('left its database server behind')
    expect(isAlive(server)).toBe(false)
  })

  it('lets one of two that start at the same moment on a new folder win', async () => {
    const fresh = await tinyApp()
    const apps = [fresh.start(), fresh.start()]
    const winner = await Promise.any(apps.map((one) => one.until(fresh.ready).then(() => one)))
    const loser = apps.find((one) => one !== winner)
    expect((await loser?.ended)?.code).toBe(1)
    expect(await fresh.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await fresh.remove()
  })
})
