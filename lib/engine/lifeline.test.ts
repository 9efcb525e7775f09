import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const LIFELINE = new URL('lifeline.mjs', import.meta.url).href
const command = ['--import', LIFELINE, '--eval', 'setInterval(() => undefined, 1000)']

const start = () =>
  spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })

// Every test spawns programs, which a busy machine starts slowly.
describe('the lifeline', { timeout: 20_000 }, () => {
  it('ends a process whose supervisor goes away', async () => {
    const child = start()
    await new Promise((resolve) => child.once('spawn', resolve))
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    child.disconnect()
    expect(await ended).toBe('SIGTERM')
  })

  it('ends a process whose supervisor was gone before it had begun', async () => {
    // The pause lets the channel close before the lifeline is read.
    const late =
      'data:text/javascript,if (process.connected) await new Promise((go) => process.once("disconnect", go))'
    const child = spawn(process.execPath, ['--import', late, ...command], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    child.disconnect()
    expect(await ended).toBe('SIGTERM')
  })

  it('leaves a process alone that has no supervisor', async () => {
    const child = spawn(process.execPath, ['--import', LIFELINE, '--eval', '0'], {
      stdio: 'ignore',
    })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  })

  it('lets a process end that has nothing left to do, though its supervisor lives', async () => {
    const child = spawn(process.execPath, ['--import', LIFELINE, '--eval', '0'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  })

  it('is not handed on to processes that are forked, which wait for messages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yehua-fork-'))
    const forked = join(folder, 'forked.mjs')
    const parent = join(folder, 'parent.mjs')
    await writeFile(forked, `process.once('message', () => process.exit(7))`)
    await writeFile(
      parent,
      `import { fork } from 'node:child_process'
    const forked = fork(${JSON.stringify(forked)})
    forked.once('exit', (code) => process.exit(code ?? 1))
    setTimeout(() => forked.connected && forked.send('go'), 300)`,
    )
    const child = spawn(process.execPath, ['--import', LIFELINE, parent], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(7)
    await rm(folder, { recursive: true })
  })
})
