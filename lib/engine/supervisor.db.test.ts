import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endPrograms, runProgram } from '@/lib/testing/program'
import { readPassword } from './cluster'
import { isAlive } from './postmaster'
import { freePort } from './server'

let folder: string
let dataDir: string
let port: number
/** A data folder that was started once: making a cluster and its tables takes most of a first start. */
let used: string

beforeAll(async () => {
  used = await mkdtemp(path.join(tmpdir(), 'yehua-used-'))
  await chmod(used, 0o711)
  port = await freePort(0)
  const app = start(path.join(used, 'data'))
  await app.until(ready())
  app.kill('SIGTERM')
  await app.ended
})
afterAll(() => rm(used, { recursive: true, force: true }))

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yehua 夜话 '))
  await chmod(folder, 0o711)
  dataDir = path.join(folder, '数据 data')
  port = await freePort(0)
})
afterEach(async () => {
  await endPrograms()
  await rm(folder, { recursive: true, force: true })
})

const start = (folderOfData = dataDir) =>
  runProgram('lib/testing/tiny-app.ts', {
    DATABASE_URL: '',
    DATA_DIR: folderOfData,
    HOST: '127.0.0.1',
    PORT: String(port),
  })
/** Copies what was started once, owners and rights included, to this test's folder. */
const copyUsed = () => execFileSync('cp', ['-a', path.join(used, 'data'), dataDir])
const ready = () => `Open http://localhost:${String(port)}`
const webProcess = async () =>
  Number(await (await fetch(`http://127.0.0.1:${String(port)}`)).text())

async function database(sql: string): Promise<unknown[]> {
  const record = JSON.parse(await readFile(path.join(dataDir, 'engine.json'), 'utf8')) as {
    port: number
  }
  const address = `127.0.0.1:${String(record.port)}`
  const password = await readPassword(dataDir)
  const client = new Client({ connectionString: `postgresql://yehua:${password}@${address}/yehua` })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

async function serverProcess(): Promise<number> {
  return Number(
    (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
}

async function untilGone(...processes: number[]): Promise<void> {
  while (processes.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20))
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

describe('the supervisor', { timeout: 90_000 }, () => {
  it('starts everything and, asked to stop, ends everything in order', async () => {
    const app = start()
    await app.until(ready())
    const all = [await webProcess(), await serverProcess()]
    app.kill('SIGTERM')
    expect((await app.ended).code).toBe(0)
    expect(all.map(isAlive)).toEqual([false, false])
    await expect(serverProcess()).rejects.toThrow('ENOENT')
  })

  it('refuses a second start on the folder and leaves the first alone', async () => {
    copyUsed()
    const app = start()
    await app.until(ready())
    const web = await webProcess()
    const { code, output } = await start().ended
    expect(code).toBe(1)
    expect(output).toBe(
      `Yehua already runs on the data folder ${dataDir} (process ${String(app.pid)}). Open http://localhost:${String(port)}. To run a second one, give it another folder with DATA_DIR and another PORT; nothing was changed.\n`,
    )
    expect(await webProcess()).toBe(web)
  })

  it('lets one of two that start at the same moment on a new folder win', async () => {
    const apps = [start(), start()]
    const winner = await Promise.any(apps.map((app) => app.until(ready()).then(() => app)))
    const loser = apps.find((app) => app !== winner)
    expect((await loser?.ended)?.code).toBe(1)
    expect(await database('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
  })

  it('says which port is taken and which setting changes it', async () => {
    copyUsed()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { code, output } = await start().ended
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(output.split('\n')).toContain(
      `Port ${String(port)} is taken by another program. Stop that program, or choose another port with PORT. Example: PORT=${String(port + 1)} npm start`,
    )
  })

  it('takes its children along when it is killed, and starts again with everything kept', async () => {
    copyUsed()
    const app = start()
    await app.until(ready())
    const all = [await webProcess(), await serverProcess()]
    await database('CREATE TABLE kept AS SELECT 7 AS n')
    app.kill('SIGKILL')
    await untilGone(...all)
    const again = start()
    await again.until(ready())
    expect(await database('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('starts again after everything was killed at once, with everything kept', async () => {
    copyUsed()
    const app = start()
    await app.until(ready())
    const server = await serverProcess()
    const all = [...tethersOf(server), await webProcess(), server]
    await database('CREATE TABLE kept AS SELECT 7 AS n')
    app.kill('SIGKILL')
    for (const pid of all) process.kill(pid, 'SIGKILL')
    await app.ended
    const again = start()
    await again.until(ready())
    expect(await database('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('ends a database server that lost its owner, and starts afresh', async () => {
    copyUsed()
    const app = start()
    await app.until(ready())
    const server = await serverProcess()
    const ties = tethersOf(server)
    await database('CREATE TABLE kept AS SELECT 7 AS n')
    for (const pid of [...ties, app.pid]) process.kill(pid, 'SIGKILL')
    await app.ended
    const again = start()
    expect(await again.until(ready())).toContain('left its database server behind')
    expect(isAlive(server)).toBe(false)
    expect(await database('SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('starts a web server that died again', async () => {
    copyUsed()
    const app = start()
    await app.until(ready())
    const web = await webProcess()
    process.kill(web, 'SIGKILL')
    await untilGone(web)
    const next = async () => webProcess().catch(() => 0)
    let again = 0
    while (again === 0) again = await next()
    expect(isAlive(again)).toBe(true)
    expect(again).not.toBe(web)
  })
})
