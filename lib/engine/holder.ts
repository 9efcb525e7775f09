import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const schema = z.object({
  /** The process that started the database and stops it; null when it has been stopped. */
  pid: z.number().nullable(),
  /** PostgreSQL's port on the loopback address; kept for the next start. */
  port: z.number(),
  purpose: z.enum(['app', 'command', 'test']),
  /** Where the app can be opened. */
  url: z.string().nullable(),
})

/** Who holds the data folder, for people and messages. The truth is the lock in ownership.ts. */
export type Holder = Readonly<z.infer<typeof schema>>

export async function readHolder(dataDir: string): Promise<Holder | null> {
  try {
    return schema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

export async function writeHolder(dataDir: string, holder: Holder): Promise<void> {
  const half = `${fileIn(dataDir)}.${String(process.pid)}`
  await writeFile(half, `${JSON.stringify(holder, null, 2)}\n`)
  await rename(half, fileIn(dataDir))
}

/** The server has been stopped in order; its port is worth keeping. */
export async function forgetHolder(dataDir: string): Promise<void> {
  const holder = await readHolder(dataDir)
  if (holder !== null) await writeHolder(dataDir, { ...holder, pid: null, url: null })
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'engine.json')
}
