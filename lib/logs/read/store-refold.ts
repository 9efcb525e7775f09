import type { Tx } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { shownText } from '@/lib/logs/rules-text'

type Row = { id: bigint; text: string; quotedLabel: string | null; quotedText: string | null }

/** Folds messages of an earlier folding again, as many as are given; answers how many there were. */
export async function refoldMessages(db: Tx, take: number): Promise<number> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "id", "text", "quotedLabel", "quotedText" FROM "Message" WHERE "foldedAs" < 1
    ORDER BY "id" LIMIT ${take}::int FOR UPDATE SKIP LOCKED`
  const folded = rows.map(({ id, text, quotedLabel, quotedText }) => {
    const quotation = quotedText === null ? null : { label: quotedLabel ?? '', text: quotedText }
    const words = foldText(shownText({ text, quotation }))
    return { id: String(id), folded: words, grams: toTsvector(words) }
  })
  await db.$executeRaw`
    UPDATE "Message" m SET "folded" = r."folded", "grams" = r."grams"::tsvector, "foldedAs" = 1
    FROM jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) AS r("id" bigint, "folded" text, "grams" text)
    WHERE m."id" = r."id"`
  return rows.length
}
