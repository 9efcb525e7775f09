import { z } from 'zod'
import { searchWholeLog } from '@/lib/logs/read/queries'
import { shownText } from '@/lib/logs/rules-text'
import { QUERY_MAX } from '@/lib/search/limits'
import { isTooLong } from '@/lib/search/query'
import { ok, refuse } from '@/lib/shared/outcome'
import type { Command } from '../types'

export const command: Command<{ positionals: [string] }> = {
  usage: 'search QUERY [--json]',
  options: {},
  input: z.strictObject({ positionals: z.tuple([z.string().min(1)]) }),
  run: async ({ positionals: [query] }, { words }) => {
    if (isTooLong(query)) return refuse('QUERY_TOO_LONG', { max: QUERY_MAX })
    const found = await searchWholeLog({ kind: 'console' }, query)
    if (found === null) return refuse('NOT_ALLOWED')
    const messages = found.map(({ date, time, name, text, quotedLabel, quotedText }) => {
      const quotation =
        quotedLabel === null || quotedText === null
          ? null
          : { label: quotedLabel, text: quotedText }
      return { date, time, name, text: shownText({ text, quotation }) }
    })
    const lines = messages.map(
      ({ date, time, name, text }) => `${date} ${time}  ${name}  ${text.replaceAll('\n', ' ')}`,
    )
    const total = messages.length
    return ok({
      json: { total, messages },
      text: [...lines, words.say('cli.search.total', { total })].join('\n'),
    })
  },
}
