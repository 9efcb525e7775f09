import type { Tx } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { wordsOf } from '@/lib/transcripts/redaction/rules-tokens'

/** Folds published lines of an earlier folding again, as many as are given; answers how many there were. */
export async function refoldLines(db: Tx, take: number): Promise<number> {
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT "id"::text, "text" FROM "TranscriptLine" WHERE "foldedAs" < 1
    ORDER BY "id" LIMIT ${take}::int FOR UPDATE SKIP LOCKED`
  const folded = rows.map(({ id, text }) => {
    const words = foldText(wordsOf(text))
    return { id, folded: words, grams: toTsvector(words) }
  })
  await db.$executeRaw`
    UPDATE "TranscriptLine" l SET "folded" = r."folded", "grams" = r."grams"::tsvector, "foldedAs" = 1
    FROM jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) AS r("id" uuid, "folded" text, "grams" text)
    WHERE l."id" = r."id"`
  return rows.length
}
