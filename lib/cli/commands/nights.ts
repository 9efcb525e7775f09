import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { findNights } from '@/lib/detection/detector/rules'
import type { FoundNight, Reason, Remark } from '@/lib/detection/detector/types'
import { logBetween } from '@/lib/logs/read/queries'
import { date } from '@/lib/logs/schema'
import { ok, refuse } from '@/lib/shared/outcome'
import type { Command } from '../types'
import type { Words } from '../words'

type Input = { positionals: []; from?: string | undefined; to?: string | undefined }

export const command: Command<Input> = {
  usage: 'nights [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  input: z
    .strictObject({ positionals: z.tuple([]), from: date.optional(), to: date.optional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to),
  run: async ({ from, to }, { words }) => {
    const { groups } = await ensureDefaultCommunity()
    const nights: FoundNight[] = []
    for (const { id: groupId } of groups) {
      // An evening runs past midnight, and may have been announced days before.
      const span = {
        groupId,
        from: from === undefined ? null : `${daysAfter(from, -7)}T00:00:00`,
        before: to === undefined ? null : `${daysAfter(to, 2)}T00:00:00`,
      }
      const messages = await logBetween({ kind: 'console' }, span)
      if (messages === null) return refuse('NOT_ALLOWED')
      nights.push(
        ...findNights(messages, {
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        }),
      )
    }
    nights.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    return ok({
      json: nights.map((night) => worded(night, words)),
      text: [
        ...nights.map((night) => row(night, words)),
        words.say('cli.nights.total', { total: nights.length }),
      ].join('\n'),
    })
  },
}

function worded({ positions: _positions, reasons, remarks, ...night }: FoundNight, words: Words) {
  return {
    ...night,
    reasons: reasons.map((reason) => inWords(words, 'reasons', reason)),
    remarks: remarks.map((remark) => inWords(words, 'remarks', remark)),
  }
}

function inWords(
  words: Words,
  kind: 'reasons' | 'remarks',
  { code, facts }: Reason | Remark,
): string {
  const key = `detection.${kind}.${code}`
  return words.has(key) ? words.say(key, facts) : code
}

function row(night: FoundNight, words: Words): string {
  const { startedAt, endedAt } = night.talk
  const times = startedAt === null ? '' : `${startedAt}–${endedAt ?? ''}`
  const speaker = night.speaker?.name ?? night.speaker?.label ?? ''
  const status = words.say(`cli.nights.${night.status}`)
  return [night.date, status, times, speaker, night.topic ?? ''].join('  ').trimEnd()
}

/** The date so many days later (or earlier), `YYYY-MM-DD`. */
function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
