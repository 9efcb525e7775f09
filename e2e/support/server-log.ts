import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The file that holds what the app of all journeys printed; the workers inherit its name. */
const FILE = 'E2E_SERVER_LOG'
/** A failure is read in a terminal: so many characters of the log stand under it. */
const SHOWN = 4_000

/** Makes a file for what the app prints, which `linesSince` reads in every worker. */
export async function newServerLog(): Promise<{
  readonly file: string
  readonly remove: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'yehua-log-'))
  const file = join(folder, 'server.log')
  process.env[FILE] = file
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** How many bytes the app had printed by now; 0 where it is another's app. */
export function printedSoFar(): number {
  const file = process.env[FILE] ?? ''
  return existsSync(file) ? statSync(file).size : 0
}

/** The end of what the app printed after so many bytes; empty for nothing. */
export function linesSince(bytes: number): string {
  const file = process.env[FILE] ?? ''
  if (!existsSync(file)) return ''
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const from = Math.max(bytes, size - SHOWN)
    const read = Buffer.alloc(size - from)
    readSync(handle, read, 0, read.length, from)
    return read.toString().trim()
  } finally {
    closeSync(handle)
  }
}
