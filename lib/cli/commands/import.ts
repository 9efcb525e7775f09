import { basename } from 'node:path'
import { z } from 'zod'
import type { ImportAnswer } from '@/lib/logs/import/types'
import { importLog } from '@/lib/logs/import/commands'
import { findNightsJob } from '@/lib/detection/found/jobs'
import { matchGroupJob } from '@/lib/matching/jobs'
import { drainJobs } from '@/lib/jobs/drain'
import { ok } from '@/lib/shared/outcome'
import { openFile, refuseFile } from '../files'
import type { Command } from '../types'
import type { Words } from '../words'

const SHOWN = 20

export const command: Command<{ positionals: [string] }> = {
  usage: 'import FILE [--json]',
  options: {},
  input: z.strictObject({ positionals: z.tuple([z.string().min(1)]) }),
  run: async ({ positionals: [file] }, { signal, progress, words }) => {
    const source = await openFile(file)
    if (!source.ok) return source
    const outcome = await importLog({ kind: 'console' }, source.value, {
      signal,
      onProgress: ({ phase, done, total }) => {
        progress(words.say(`cli.import.${phase}`), done, total)
      },
    }).catch((cause: unknown) => refuseFile(file, cause))
    if (!outcome.ok) return outcome
    // No worker may be running that would look for nights and people in the new messages.
    await drainJobs([findNightsJob, matchGroupJob])
    const answer = outcome.value
    return ok({ json: worded(answer, words), text: sentence(answer, words) })
  },
}

function worded(answer: ImportAnswer, words: Words) {
  return {
    ...answer,
    skipped: answer.skipped.map(({ line, reason }) => ({
      line,
      reason: words.say(`logs.skipReasons.${reason}`),
    })),
  }
}

function sentence(answer: ImportAnswer, words: Words): string {
  const { messages, added, duplicates, people, images, days, seconds, skipped } = answer
  const file = basename(answer.file)
  const counts = { file, messages, added, duplicates, people, images, days, seconds }
  const lines = [words.say('cli.import.done', counts)]
  for (const { line, reason } of skipped.slice(0, SHOWN)) {
    const why = words.say(`logs.skipReasons.${reason}`)
    lines.push(words.say('cli.import.skipped', { line, reason: why }))
  }
  if (skipped.length > SHOWN) {
    lines.push(words.say('cli.import.moreSkipped', { count: skipped.length - SHOWN }))
  }
  return lines.join('\n')
}
