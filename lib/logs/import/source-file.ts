import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ImportSource } from './types'

/** Larger files are no pictures of slides. */
const LARGEST_PICTURE = 40 * 1024 * 1024

/**
 * A log in the file system. Pictures are looked for by base name in the log's own folder and the
 * folders directly in it, nowhere else: a log cannot name a file outside.
 * Throws when there is no such file.
 */
export async function fileSource(path: string): Promise<ImportSource> {
  const about = await stat(path)
  if (!about.isFile()) throw new NotAFile(path)
  let folders: Promise<Map<string, string>> | null = null
  return {
    name: path,
    size: about.size,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
    picture: async (name) => {
      folders ??= listBeside(dirname(path))
      const found = (await folders).get(name)
      if (found === undefined) return null
      const { size } = await stat(found)
      return size > LARGEST_PICTURE ? null : readFile(found)
    },
  }
}

export class NotAFile extends Error {}

/** Files by base name. The log's own folder comes before the ones in it. */
async function listBeside(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    if (entry.isFile()) files.set(entry.name, join(folder, entry.name))
  }
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const inner = await readdir(join(folder, entry.name), { withFileTypes: true }).catch(() => [])
    for (const file of inner) {
      if (file.isFile() && !files.has(file.name)) {
        files.set(file.name, join(folder, entry.name, file.name))
      }
    }
  }
  return files
}
