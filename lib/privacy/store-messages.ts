import type { Tx } from '@/lib/db/transaction'
import { shownText } from '@/lib/logs/rules-text'
import { fold } from '@/lib/search/fold'
import { toTsvector } from '@/lib/search/grams'
import { NAMELESS } from '@/lib/redaction/rules-erased'
import type { Rewriter } from './rules-rewriting'

/**
 * Empties what the person said: words, quotations and pictures, and what search reads of them. That
 * somebody said something then stays, and so does the key by which an import knows the message.
 */
export async function emptyOwnMessages(db: Tx, ids: readonly string[]): Promise<number> {
  const count = await db.$executeRaw`
    UPDATE "Message" SET "text" = '', "quotedLabel" = NULL, "quotedText" = NULL, "image" = NULL,
      "mediaId" = NULL, "folded" = '', "grams" = ''::tsvector
    WHERE "personId" IN (SELECT "id" FROM "LogPerson" WHERE "memberId" = ANY(${[...ids]}::uuid[]))`
  await db.$executeRaw`
    DELETE FROM "Media" m WHERE NOT EXISTS (SELECT 1 FROM "Message" WHERE "mediaId" = m."id")
      AND NOT EXISTS (SELECT 1 FROM "TranscriptLine" WHERE "mediaId" = m."id")`
  return count
}

type Row = { id: bigint; text: string; quotedLabel: string | null; quotedText: string | null }

/** Takes the person's names, and quotations of their words, out of what others said. */
export async function rewriteOthersMessages(db: Tx, rewriter: Rewriter): Promise<number> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "id", "text", "quotedLabel", "quotedText" FROM "Message"
    WHERE "folded" ~ ${rewriter.pattern}
      OR lower(normalize(coalesce("quotedLabel", ''), NFKC)) ~ ${rewriter.pattern}`
  const changed = rows.map((row) => rewritten(row, rewriter))
  for (let at = 0; at < changed.length; at += 500) {
    await db.$executeRaw`
      UPDATE "Message" m SET "text" = r."text", "quotedLabel" = r."quotedLabel",
        "quotedText" = r."quotedText", "folded" = r."folded", "grams" = r."grams"::tsvector
      FROM jsonb_to_recordset(${JSON.stringify(changed.slice(at, at + 500))}::jsonb) AS r("id" bigint,
        "text" text, "quotedLabel" text, "quotedText" text, "folded" text, "grams" text)
      WHERE m."id" = r."id"`
  }
  return changed.length
}

function rewritten(row: Row, rewriter: Rewriter) {
  const text = rewriter.text(row.text)
  const quotation = quotationOf(row, rewriter)
  const folded = fold(shownText({ text, quotation }))
  return {
    id: String(row.id),
    text,
    quotedLabel: quotation?.label ?? null,
    quotedText: quotation?.text ?? null,
    folded,
    grams: toTsvector(folded),
  }
}

function quotationOf({ quotedLabel, quotedText }: Row, rewriter: Rewriter) {
  if (quotedText === null) return null
  const label = quotedLabel ?? ''
  if (rewriter.isName(label)) return { label: NAMELESS, text: '' }
  return { label: rewriter.text(label), text: rewriter.text(quotedText) }
}
