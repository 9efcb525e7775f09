import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endPrograms, runProgram } from '@/lib/testing/program'
import { startEmbedded } from './embedded'
import { findPlace } from './place'
import { freePort } from './server'

const isRoot = process.getuid?.() === 0

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yehua-start-'))
})
afterEach(async () => {
  await endPrograms()
  await rm(folder, { recursive: true, force: true })
})

const migrateWith = (settings: Record<string, string>) =>
  runProgram('bin/db-migrate.ts', { DATABASE_URL: '', DATA_DIR: folder, ...settings }).ended

describe('what hinders a start is one sentence', () => {
  it('for a wrong setting', async () => {
    expect(await migrateWith({ PORT: 'http' })).toEqual({
      code: 1,
      output: 'PORT is not a number. Example: PORT=8080\n',
    })
  })

  it('for a server that cannot be reached', async () => {
    const port = String(await freePort(0))
    const url = `postgresql://yehua:hidden@127.0.0.1:${port}/yehua`
    expect(await migrateWith({ DATABASE_URL: url })).toEqual({
      code: 1,
      output: `The database at 127.0.0.1:${port}/yehua cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}). Check DATABASE_URL and that the server runs.\n`,
    })
  })

  it('for a data folder that cannot be written', async () => {
    // Root may write everywhere but where the system itself says no.
    const locked = isRoot ? '/sys' : folder
    if (!isRoot) await chmod(folder, 0o555)
    const { code, output } = await migrateWith({ DATA_DIR: path.join(locked, 'data') })
    expect(code).toBe(1)
    expect(output).toMatch(
      /^The data folder \S+ cannot be written \([A-Z]+\)\. Give this user the right to write there, or set DATA_DIR to another folder\.\n$/u,
    )
  })
})

describe('the embedded server', () => {
  const start = (dataDir: string) =>
    startEmbedded({ dataDir, purpose: 'test', note: () => undefined })

  it('starts over a lock file whose process number another program has by now', async () => {
    await chmod(folder, 0o711)
    const first = await start(folder)
    if (first.kind === 'busy') throw new Error('The folder is new.')
    const lock = path.join(folder, 'postgres', 'postmaster.pid')
    const lines = (await readFile(lock, 'utf8')).split('\n')
    await first.engine.stop()
    await writeFile(lock, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o644 })
    const second = await start(folder)
    expect(second.kind).toBe('started')
    if (second.kind === 'started') await second.engine.stop()
  })

  it('is shared with the process that comes second, and says whose it is', async () => {
    await chmod(folder, 0o711)
    const first = await start(folder)
    if (first.kind === 'busy') throw new Error('The folder is new.')
    const second = await start(folder)
    await first.engine.stop()
    expect(second).toMatchObject({
      kind: 'busy',
      url: first.engine.url,
      holder: { pid: process.pid, purpose: 'test' },
    })
  })

  it('keeps its password from other users', async () => {
    const first = await start(folder)
    if (first.kind === 'started') await first.engine.stop()
    const { mode } = await stat(path.join(folder, 'postgres.password'))
    expect(mode & 0o777).toBe(0o600)
    await removeOutside(folder)
  })

  it('lives where its account can enter: beside a home that only root may enter', async () => {
    const closed = path.join(folder, 'home', '.data')
    await mkdir(path.dirname(closed), { mode: 0o700 })
    const first = await start(closed)
    if (first.kind === 'started') await first.engine.stop()
    const again = await start(closed)
    if (again.kind === 'started') await again.engine.stop()
    const { cluster } = await findPlace(closed)
    expect([first.kind, again.kind]).toEqual(['started', 'started'])
    expect(cluster.startsWith(isRoot ? '/var/lib/yehua/' : closed)).toBe(true)
    await removeOutside(closed)
  })

  it('begins afresh when its data folder was deleted', async () => {
    const closed = path.join(folder, 'home', '.data')
    await mkdir(path.dirname(closed), { mode: 0o700 })
    const first = await start(closed)
    if (first.kind === 'started') await first.engine.stop()
    const left = await findPlace(closed)
    await rm(closed, { recursive: true })
    const afresh = await start(closed)
    if (afresh.kind === 'started') await afresh.engine.stop()
    expect([first.kind, afresh.kind]).toEqual(['started', 'started'])
    await removeOutside(closed)
    if (isRoot) await rm(path.dirname(left.cluster), { recursive: true })
  })
})

async function removeOutside(dataDir: string): Promise<void> {
  const { cluster } = await findPlace(dataDir)
  if (!cluster.startsWith(dataDir)) await rm(path.dirname(cluster), { recursive: true })
}
