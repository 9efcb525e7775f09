import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/types'
import { restoreBackup } from '@/lib/backups/commands-restore'
import { ok, refuse } from '@/lib/shared/outcome'
import { refuseFile } from '../files'
import type { Command } from '../types'

const CONSOLE: Actor = { kind: 'console' }

export const command: Command<{ positionals: [string]; 'other-key': boolean }> = {
  usage: 'restore FILE [--other-key] [--json]',
  options: { 'other-key': { type: 'boolean', default: false } },
  input: z.strictObject({
    positionals: z.tuple([z.string().min(1)]),
    'other-key': z.boolean().default(false),
  }),
  run: async ({ positionals: [file], 'other-key': otherKey }, { words, progress }) => {
    try {
      if (!(await stat(file)).isFile()) return refuse('FILE_IS_NONE', { file })
      const done = await restoreBackup(CONSOLE, () => unpacked(file), {
        otherKey,
        progress: (tables, total) => progress(words.say('cli.backup.tables'), tables, total),
      })
      if (!done.ok) return done
      const { rows, tables, at, community } = done.value
      return ok({
        json: { file, at, community, rows, tables },
        text: `${words.say('cli.restore.done', { rows, tables, community, at })}\n`,
      })
    } catch (cause) {
      return refuseFile(file, cause)
    }
  },
}

/** The file as it was before it was packed; closed when the reader stops. */
async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', (cause) => unzipped.destroy(cause))
  try {
    yield* source.pipe(unzipped) as AsyncIterable<Uint8Array>
  } finally {
    source.destroy()
  }
}
