import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { keyState } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { recordBackup, writeBackup } from '@/lib/backups/commands'
import { ok, refuse } from '@/lib/shared/outcome'
import { refuseTarget } from '../files'
import type { Command } from '../types'

const CONSOLE: Actor = { kind: 'console' }

/** Writes a file beside the one that is named, and gives it that name once it is whole. Replaces no file. */
export const command: Command<{ positionals: [string] }> = {
  usage: 'backup FILE [--json]',
  options: {},
  input: z.strictObject({ positionals: z.tuple([z.string().min(1)]) }),
  run: async ({ positionals: [file] }, { words, progress, signal }) => {
    if (await isThere(file)) return refuse('FILE_IS_THERE', { file })
    const half = `${file}.${randomBytes(4).toString('hex')}.part`
    try {
      const disk = createWriteStream(half, { mode: 0o600, flags: 'wx' })
      const made = await writeBackup(
        CONSOLE,
        (pieces) => pipeline(pieces, createGzip(), disk, { signal }),
        (done, total) => progress(words.say('cli.backup.tables'), done, total),
      )
      if (!made.ok) return made
      const { size: bytes } = await stat(half)
      const { rows, tables } = made.value
      await place(half, file)
      const noted = await recordBackup(CONSOLE, { bytes, rows })
      if (!noted.ok) return noted
      const facts = { file, rows, tables, megabytes: Math.ceil(bytes / 1_000_000) }
      const key = keyState().isSet ? '' : `\n${words.say('cli.backup.noSecret')}`
      return ok({
        json: { file, bytes, rows, tables, secretIsSet: keyState().isSet },
        text: `${words.say('cli.backup.done', facts)}\n${words.say('cli.backup.keep')}${key}\n`,
      })
    } catch (cause) {
      if (signal.aborted) return refuse('BACKUP_STOPPED', { file })
      return refuseTarget(file, cause)
    } finally {
      await rm(half, { force: true })
    }
  },
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** Throws EEXIST where a file of that name came meanwhile: it is not replaced. */
async function place(half: string, file: string): Promise<void> {
  try {
    await link(half, file)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') throw cause
    // A disk that knows no links: the name is taken first, which fails where it is taken already.
    await (await open(file, 'wx', 0o600)).close()
    await rename(half, file)
  }
}
