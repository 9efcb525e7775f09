import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { environmentWith } from '@/lib/config/config'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A process entry run as a person would run it. */
export type Program = {
  readonly pid: number
  /** Resolves with everything printed so far once it holds `text`; fails when the program ends before. */
  readonly until: (text: string) => Promise<string>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Exit code (null after a signal) and everything it printed, both streams. */
  readonly ended: Promise<{ code: number | null; output: string }>
}

const running = new Set<ChildProcess>()

/** Runs a TypeScript file of the project with these settings beside the environment's. */
export function runProgram(
  file: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code, output })
    })
  })
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!output.includes(text)) return
        waiting.delete(look)
        resolve(output)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`It ended without saying "${text}": ${output}`)))
    })
  return { pid: child.pid ?? 0, until, ended, kill: (signal) => child.kill(signal) }
}

/** Asks every program that still runs to end and waits until it has, its database included; for `afterEach`. */
export async function endPrograms(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      child.kill('SIGTERM')
      return new Promise((resolve) => child.once('close', resolve))
    }),
  )
}
