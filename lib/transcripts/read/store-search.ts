import type { Tx } from '@/lib/db/transaction'
import type { SearchScope, SearchTable } from '@/lib/search/plan'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { renderVoices, voicesIn } from '@/lib/transcripts/redaction/rules-tokens'
import { NO_ROLE_NAMES, type RoleNames } from '@/lib/transcripts/draft/rules-voices'
import { readRoleNames, readVoiceNames } from '@/lib/transcripts/draft/store-consents'
import type { Visibility } from '@/lib/talks/types'

/** Published lines are all that search ever reads here; the log itself is not in it. */
export const LINES: SearchTable = {
  name: '"TranscriptLine"',
  id: '"id"',
  at: '"at"',
  folded: '"folded"',
  grams: '"grams"',
}

/** The lines of published transcripts whose talks may be seen. */
export function visibleLines(visible: readonly Visibility[]): SearchScope {
  return {
    where: `"transcriptId" IN (SELECT r."id" FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
      WHERE r."state" = 'PUBLISHED' AND k."visibility"::text = ANY($1::text[]))`,
    values: [[...visible]],
  }
}

export type FoundLine = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly anchor: string
  readonly voice: string
  readonly text: string
  readonly roles: RoleNames
}

/** The lines with these ids, newest first, each with its talk. */
export async function readFoundLines(
  db: Tx,
  ids: readonly string[],
  timeZone: string,
): Promise<FoundLine[]> {
  const rows = await db.$queryRaw<(Omit<FoundLine, 'date' | 'roles'> & { date: Date })[]>`
    SELECT k."id" AS "talkId", k."topic", l."anchor", l."voice", l."text",
      coalesce(n."date", (r."startsAt" AT TIME ZONE ${timeZone})::date) AS "date"
    FROM "TranscriptLine" l JOIN "Transcript" r ON r."id" = l."transcriptId"
      JOIN "Talk" k ON k."id" = r."talkId" LEFT JOIN "Night" n ON n."id" = k."nightId"
    WHERE l."id" = ANY(${ids}::uuid[]) ORDER BY l."at" DESC, l."id" DESC`
  const [names, roles] = await Promise.all([
    readVoiceNames(db, rows.flatMap(voicesIn)),
    readRoleNames(db, [...new Set(rows.map(({ talkId }) => talkId))]),
  ])
  return rows.map((row) => ({
    ...row,
    ...renderVoices(row, names),
    roles: roles.get(row.talkId) ?? NO_ROLE_NAMES,
    date: fromDateColumn(row.date),
  }))
}
