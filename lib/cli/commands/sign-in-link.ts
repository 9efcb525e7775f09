import { z } from 'zod'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { peopleNamed } from '@/lib/auth/links/queries'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import type { Actor } from '@/lib/auth/types'
import { ok, refuse } from '@/lib/shared/outcome'
import type { Command } from '../types'

const CONSOLE: Actor = { kind: 'console' }

export const command: Command<{ positionals: [string] }> = {
  usage: 'sign-in-link PERSON [--json]',
  options: {},
  input: z.strictObject({ positionals: z.tuple([z.string().trim().min(1).max(300)]) }),
  run: async ({ positionals: [named] }, { words }) => {
    const people = await peopleNamed(CONSOLE, named)
    const [person, another] = people
    if (person === undefined) return refuse('PERSON_UNKNOWN', { name: named })
    if (another !== undefined) {
      const list = people.map(({ id, displayName, group }) => `\n  ${id}  ${displayName}  ${group}`)
      return refuse('PERSON_AMBIGUOUS', { name: named, people: list.join('') })
    }
    const link = await createPersonalLink(CONSOLE, person.id)
    if (!link.ok) return link
    const { address, displayName, expiresAt } = link.value
    const facts = { name: displayName, days: PERSONAL_LINK_DAYS }
    return ok({
      json: { name: displayName, address, expiresAt: expiresAt.toString() },
      text: `${words.say('cli.signInLink', facts)}\n\n  ${address}\n`,
    })
  },
}
