import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPlace } from '@/lib/engine/place'
import { startAfresh } from './start-afresh'

const FLAG = '--fresh'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yehua-afresh-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function filled(): Promise<{ dataDir: string; cluster: string }> {
  const dataDir = path.join(folder, 'demo')
  await mkdir(dataDir)
  await writeFile(path.join(dataDir, 'demo-members.json'), '[]')
  const { cluster } = await findPlace(dataDir)
  await mkdir(cluster, { recursive: true })
  await writeFile(path.join(cluster, 'PG_VERSION'), '18')
  return { dataDir, cluster }
}

test('removes the demo and its database, and nothing beside them', async () => {
  const { dataDir } = await filled()
  await writeFile(path.join(folder, 'of-the-app'), 'stays')
  await startAfresh(dataDir)
  expect(await readdir(folder)).toEqual(['of-the-app'])
  // Where there is nothing yet, there is nothing to do.
  await startAfresh(dataDir)
})

test('is refused while the demo runs, and removes nothing', async () => {
  const { dataDir, cluster } = await filled()
  // A server is known by its number and the folder that it works in.
  const server = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { cwd: cluster })
  try {
    await once(server, 'spawn')
    await writeFile(path.join(cluster, 'postmaster.pid'), `${String(server.pid)}\n${cluster}\n`)
    await expect(startAfresh(dataDir)).rejects.toThrow('Stop it with Ctrl-C')
    expect(await readdir(cluster)).toContain('PG_VERSION')
  } finally {
    server.kill()
    await once(server, 'exit')
  }
})

test.each(['README.md', 'CONTRIBUTING.md', 'bin/demo.ts'])(
  '%s names the one flag',
  async (file) => {
    const text = await readFile(file, 'utf8')
    expect(text).toContain(FLAG)
    expect(text.match(/--(?:reset|clean|wipe|afresh|again)\b/gu)).toBeNull()
  },
)
