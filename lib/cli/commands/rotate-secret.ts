import { z } from 'zod'
import { rotatedSecret } from '@/lib/auth/secret'
import { config } from '@/lib/config/config'
import { setInEnvFile } from '@/lib/config/env-file'
import { ok } from '@/lib/shared/outcome'
import type { Command } from '../types'

/** Puts a fresh key in front of SECRET. Members stay signed in: sessions and links are random, not signed. */
export const command: Command<{ positionals: [] }> = {
  usage: 'rotate-secret [--json]',
  options: {},
  input: z.strictObject({ positionals: z.tuple([]) }),
  // Unset, the key before is made from the database's password, which its address holds.
  needsNoDatabase: () => config().SECRET !== undefined,
  run: (_, { words }) => {
    const secret = rotatedSecret()
    const file = setInEnvFile('SECRET', secret)
    const text =
      file === null
        ? `${words.say('cli.rotateSecret.elsewhere')}\n\nSECRET=${secret}\n`
        : `${words.say('cli.rotateSecret.written', { file })}\n`
    return Promise.resolve(ok({ json: file === null ? { secret } : { file }, text }))
  },
}
