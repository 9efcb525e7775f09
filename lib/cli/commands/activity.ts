import { DEFAULT_SETTINGS } from '@/lib/communities/rules'
import { z } from 'zod'
import { spokenInGroup } from '@/lib/activity/spoken/queries'
import { readMoment, SpokenTally } from '@/lib/activity/spoken/rules'
import type { SpokenBy } from '@/lib/activity/spoken/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { readLines } from '@/lib/logs/formats/parse-lines'
import { parseLog } from '@/lib/logs/formats/parse'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { openFile } from '../files'
import type { Command } from '../types'
import type { Words } from '../words'

type Input = {
  positionals: ['spoken'] | ['spoken', string]
  group?: string | undefined
  until?: string | undefined
}

/** A file names no zone: the default one is used. */
const ZONE = DEFAULT_SETTINGS.timeZone

export const command: Command<Input> = {
  usage: 'activity spoken (FILE | --group NAME) [--until INSTANT] [--json]',
  options: { group: { type: 'string' }, until: { type: 'string' } },
  input: z
    .strictObject({
      positionals: z.union([
        z.tuple([z.literal('spoken')]),
        z.tuple([z.literal('spoken'), z.string().min(1)]),
      ]),
      group: z.string().min(1).optional(),
      until: z
        .string()
        .refine((text) => readMoment(text, ZONE) !== null)
        .optional(),
    })
    .refine(({ positionals, group }) => (positionals.length === 2) !== (group !== undefined)),
  needsNoDatabase: ({ positionals }) => positionals.length === 2,
  run: async ({ positionals: [, file], group, until }, { words }) => {
    const found = file === undefined ? await inGroup(group ?? '', until) : await inFile(file, until)
    return found.ok ? ok({ json: found.value, text: worded(found.value, words) }) : found
  },
}

async function inFile(file: string, until: string | undefined): Promise<Outcome<SpokenBy>> {
  const source = await openFile(file)
  if (!source.ok) return source
  const tally = new SpokenTally(until === undefined ? null : readMoment(until, ZONE))
  for await (const events of parseLog(readLines(source.value.open()))) {
    for (const event of events) if (event.type === 'message') tally.hear(event.message)
  }
  return ok(tally.result())
}

async function inGroup(name: string, until: string | undefined): Promise<Outcome<SpokenBy>> {
  const { groups, timeZone } = await ensureDefaultCommunity()
  const group = groups.find((one) => one.name === name)
  if (group === undefined) return refuse('GROUP_UNKNOWN')
  const moment = until === undefined ? null : readMoment(until, timeZone)
  const found = await spokenInGroup({ kind: 'console' }, group.id, moment)
  return found === null ? refuse('NOT_ALLOWED') : ok(found)
}

function worded({ until, labels, people }: SpokenBy, words: Words): string {
  const rows = people.map(({ label, messages, last }) =>
    [last.replace('T', ' '), String(messages).padStart(6), label].join('  '),
  )
  const total =
    until === null
      ? words.say('cli.activity.total', { labels })
      : words.say('cli.activity.totalUntil', { labels, until: until.replace('T', ' ') })
  return [...rows, total].join('\n')
}
