import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceKey } from './build'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const starts: Start[] = []
let builds: string

beforeEach(async () => {
  builds = await mkdtemp(path.join(tmpdir(), 'yehua-builds-'))
})
afterEach(async () => {
  for (const start of starts.splice(0)) await start.stop()
  await rm(builds, { recursive: true, force: true })
})

type Start = {
  /** Resolves once it runs on its build: what it printed until then. */
  readonly running: Promise<string>
  /** What its build holds now. */
  readonly read: () => Promise<string>
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** A start in small: makes a build of this source unless there is one, and stays until it is stopped. */
function start(key: string, make = 'quick'): Start {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/testing/tiny-start.ts', builds, key, make],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let output = ''
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const running = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('running\n')) resolve(output)
    })
    void gone.then(() => reject(new Error(`It ended: ${output}`)))
  })
  running.catch(() => undefined)
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await gone
  }
  const one = { running, stop, read: () => readFile(path.join(builds, key, 'page'), 'utf8') }
  starts.push(one)
  return one
}

const folders = async () =>
  (await readdir(builds)).filter((name) => /^[a-z]+$/u.test(name) && name !== 'users').toSorted()

describe('builds beside each other', { timeout: 30_000 }, () => {
  it('leaves the one that runs alone, and is removed when no process uses it', async () => {
    const first = start('old')
    await first.running
    const second = start('new')
    await second.running
    expect([await first.read(), await second.read()]).toEqual(['old', 'new'])
    expect(await folders()).toEqual(['new', 'old'])
    await first.stop()
    await start('new').running
    expect(await folders()).toEqual(['new'])
  })

  it('is made once by two that start at the same moment', async () => {
    const both = [start('same', 'slow'), start('same', 'slow')]
    const outputs = (await Promise.all(both.map(({ running }) => running))).join('')
    expect(outputs.match(/making/gu)).toHaveLength(1)
  })

  it('is not made again when it is there', async () => {
    await start('same').running
    expect(await start('same').running).toBe('running\n')
  })

  it('is made afresh when the one that made it was killed on the way', async () => {
    await mkdir(path.join(builds, 'half'))
    await writeFile(path.join(builds, 'half', 'page'), 'torn')
    const again = start('half')
    expect(await again.running).toBe('making\nrunning\n')
    expect(await again.read()).toBe('half')
  })

  it('is free again of a process that was killed', async () => {
    const first = start('old')
    await first.running
    await first.stop('SIGKILL')
    await start('new').running
    expect(await folders()).toEqual(['new'])
  })
})

describe('the key of a build', () => {
  const tree = async (files: Readonly<Record<string, string>>) => {
    for (const folder of ['app', 'components', 'lib', 'public', 'prisma/schema'])
      await mkdir(path.join(builds, folder), { recursive: true })
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(builds, file)), { recursive: true })
      await writeFile(path.join(builds, file), text)
    }
    return sourceKey(builds)
  }

  it('changes with a page and with the configuration', async () => {
    const keys = [
      await tree({ 'app/page.tsx': '1' }),
      await tree({ 'app/page.tsx': '2' }),
      await tree({ 'next.config.ts': '1' }),
    ]
    expect(new Set(keys).size).toBe(3)
  })

  it('does not change with a script in the top folder, a test, a fixture or a README', async () => {
    const key = await tree({ 'app/page.tsx': '1' })
    const others = ['try.ts', 'try.mjs', 'lib/a/a.test.ts', 'lib/a/fixtures.ts', 'lib/a/README.md']
    expect(await tree(Object.fromEntries(others.map((file) => [file, '1'])))).toBe(key)
  })
})
