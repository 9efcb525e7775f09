import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** A running server as its lock file `postmaster.pid` says (pid, folder, start, port, socket, ..., state). */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** The folder of its Unix socket, if it has one. */
  readonly socket: string | null
  readonly ready: boolean
}

/** The server running on this cluster, or null. A lock file left by a dead one counts for nothing. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = await readLock(cluster)
  const pid = Number(lines?.[0])
  if (lines === null || !Number.isInteger(pid) || pid <= 0) return null
  if (!(await isServerOf(pid, cluster))) return null
  const socket = lines[4]?.trim()
  return {
    pid,
    port: Number(lines[3]),
    socket: socket === undefined || socket === '' ? null : socket,
    ready: lines[7]?.trim() === 'ready',
  }
}

/**
 * After a reboot or in a restarted container the dead server's number may belong to another program, and
 * PostgreSQL would then refuse to start. Its number is replaced by one that no process can have; the
 * rest stays, because PostgreSQL reads from it whether any process still uses the old memory.
 */
export async function disarmStaleLock(cluster: string): Promise<void> {
  const lines = await readLock(cluster)
  const pid = Number(lines?.[0])
  if (lines === null || !isAlive(pid) || (await isServerOf(pid, cluster))) return
  await writeFile(
    path.join(cluster, 'postmaster.pid'),
    ['2147483646', ...lines.slice(1)].join('\n'),
  )
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

async function readLock(cluster: string): Promise<string[] | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  return text === null || text.trim() === '' ? null : text.split('\n')
}

/** A PostgreSQL server works inside its own folder. Where there is no /proc, its command line says so. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const folder = await realpath(cluster)
  if (process.platform === 'linux') {
    const at = await readlink(`/proc/${String(pid)}/cwd`).catch(() => null)
    return at === folder
  }
  if (process.platform === 'win32') return true
  const shown = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(
    () => null,
  )
  return shown?.stdout.includes(cluster) === true
}
