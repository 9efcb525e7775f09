import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** Longest address of a Unix socket in bytes: 108 on Linux and 104 on macOS, with a zero byte at the end. */
const LONGEST = 103

/**
 * The folder for the server's Unix socket, which answers a statement in two thirds of the time of the loopback
 * address: its own, which only its account may enter. Null where there are none (Windows), where the path is too
 * long for one, or where it could be read as a list of several.
 */
export function socketFolder(
  cluster: string,
  port: number,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (platform === 'win32' || !/^[\w./+@-]+$/u.test(cluster)) return null
  const address = path.posix.join(cluster, `.s.PGSQL.${String(port)}`)
  return Buffer.byteLength(address) > LONGEST ? null : cluster
}

/**
 * Removes what a killed server left of its sockets. Call only while none runs on the cluster: its lock names a
 * process, whose number may be another program's by now, and PostgreSQL would then refuse to start.
 */
export async function removeOldSockets(cluster: string): Promise<void> {
  const old = (await readdir(cluster)).filter((name) => name.startsWith('.s.PGSQL.'))
  await Promise.all(old.map((name) => rm(path.join(cluster, name), { force: true })))
}
