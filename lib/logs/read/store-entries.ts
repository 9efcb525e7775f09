import type { Tx } from '@/lib/db/transaction'
import type { MessageKind } from '@/lib/logs/types'
import type { LogEntry, SourceView } from './types'

type Row = Omit<LogEntry, 'quotation'> & { quotedLabel: string | null; quotedText: string | null }

/**
 * The messages of a group between two wall-clock moments (the first included), in their order.
 * Null leaves a side open.
 */
export async function readEntries(
  db: Tx,
  span: { groupId: string; from: string | null; before: string | null; timeZone: string },
): Promise<LogEntry[]> {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT m."id"::text, to_char(m."at" AT TIME ZONE $4, 'YYYY-MM-DD"T"HH24:MI:SS') AS at,
       p."label", lower(replace(m."kind"::text, '_', '-')) AS kind, m."text", m."quotedLabel",
       m."quotedText", m."image", m."mediaId"::text
     FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
     WHERE m."groupId" = $1::uuid
       AND ($2::timestamp IS NULL OR m."at" >= $2::timestamp AT TIME ZONE $4)
       AND ($3::timestamp IS NULL OR m."at" < $3::timestamp AT TIME ZONE $4)
     ORDER BY m."at", m."ordinal", m."id"`,
    span.groupId,
    span.from,
    span.before,
    span.timeZone,
  )
  return rows.map(({ quotedLabel, quotedText, ...row }) => ({
    ...row,
    kind: row.kind satisfies MessageKind,
    quotation:
      quotedLabel === null || quotedText === null ? null : { label: quotedLabel, text: quotedText },
  }))
}

/** The files imported so far, newest first. */
export async function listSources(db: Tx, take: number): Promise<SourceView[]> {
  const rows = await db.source.findMany({
    orderBy: { importedAt: 'desc' },
    take,
    select: {
      id: true,
      groupId: true,
      fileName: true,
      messages: true,
      added: true,
      duplicates: true,
      firstDay: true,
      lastDay: true,
      importedAt: true,
    },
  })
  return rows.map(({ firstDay, lastDay, importedAt, ...row }) => ({
    ...row,
    firstDay: firstDay?.toISOString().slice(0, 10) ?? null,
    lastDay: lastDay?.toISOString().slice(0, 10) ?? null,
    importedAt: importedAt.toISOString(),
  }))
}
