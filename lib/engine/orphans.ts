import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './postmaster'

/** How long an orphan may take to end by itself, in milliseconds. */
const PATIENCE = 2000

/**
 * Ends the processes that a killed server left behind at their statements. Until the last of them is gone
 * PostgreSQL does not start again on these files, and one that is stopped or busy may take for ever. Their
 * transactions are lost with the server in any case. Only where there is /proc: elsewhere one waits.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const orphans = await findOrphans(cluster)
  for (const pid of orphans) send(pid, 'SIGQUIT')
  for (let waited = 0; orphans.some(isAlive) && waited < PATIENCE; waited += 50) await wait(50)
  for (const pid of orphans) send(pid, 'SIGKILL')
}

/** Servers' own processes that work in the folder and whose server does not. */
async function findOrphans(cluster: string): Promise<number[]> {
  const folder = await realpath(cluster)
  const entries = await readdir('/proc').catch(() => [])
  const works = async (pid: number) =>
    (await readlink(`/proc/${String(pid)}/cwd`).catch(() => null)) === folder
  const orphans: number[] = []
  for (const pid of entries.map(Number).filter((pid) => pid > 0)) {
    if (!(await works(pid)) || !(await isBackend(pid))) continue
    const parent = await parentOf(pid)
    if (parent !== null && !(await works(parent))) orphans.push(pid)
  }
  return orphans
}

/** PostgreSQL names its processes `postgres: …`, but not the one that started them. */
async function isBackend(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '')
  return command.startsWith('postgres: ')
}

async function parentOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '')
  const parent = /^PPid:\s+(\d+)$/mu.exec(status)?.[1]
  return parent === undefined ? null : Number(parent)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself.
  }
}
