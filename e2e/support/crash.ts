import { execFileSync } from 'node:child_process'
import { isAlive } from '@/lib/engine/postmaster'

/** Kills the processes and all below them, as they are in this moment, and waits until they are gone. */
export async function killAll(...roots: readonly number[]): Promise<void> {
  const all = roots.flatMap(treeOf)
  for (const pid of all) {
    // Postmaster and backends fall together; one may be gone before its turn.
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
  while (all.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 20))
}

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const { pid, parent } of table()) {
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
  return below(root)
}

/** A zombie is gone: the process that should have read its end was killed as well. */
function isRunning(pid: number): boolean {
  return table().some((row) => row.pid === pid && !row.state.startsWith('Z'))
}

function table() {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim()
  return lines.split('\n').map((line) => {
    const [pid, parent, state = ''] = line.trim().split(/\s+/u)
    return { pid: Number(pid), parent: Number(parent), state }
  })
}
