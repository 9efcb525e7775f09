import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { toTsvector } from '@/lib/search/grams'
import { NAMELESS, namelessLabel } from '@/lib/redaction/rules-erased'
import { shownText } from './rules-text'

type Ids = readonly string[]

/** Takes one person's names out of texts; made by the room that erases. */
export type NameRewriter = {
  readonly text: (text: string) => string
  /** Whether the whole text is a name of this person alone. */
  readonly isName: (text: string) => boolean
  /** Finds, in folded text, all that `text` might change. For PostgreSQL's `~`. */
  readonly pattern: string
}

/**
 * Empties what the members said: words, quotations and pictures, and what search reads of them. The
 * row stays, and with it the key by which an import knows the message; so do the pictures that
 * published lines show.
 */
export async function emptyMessagesOf(db: Tx, ids: Ids, publishedMedia: Ids): Promise<number> {
  const count = await db.$executeRaw`
    UPDATE "Message" SET "text" = '', "quotedLabel" = NULL, "quotedText" = NULL, "image" = NULL,
      "mediaId" = NULL, "folded" = '', "grams" = ''::tsvector
    WHERE "personId" IN (SELECT "id" FROM "LogPerson" WHERE "memberId" = ANY(${[...ids]}::uuid[]))`
  await db.$executeRaw`
    DELETE FROM "Media" m WHERE NOT EXISTS (SELECT 1 FROM "Message" WHERE "mediaId" = m."id")
      AND m."id" <> ALL(${[...publishedMedia]}::uuid[])`
  return count
}

type Row = { id: bigint; text: string; quotedLabel: string | null; quotedText: string | null }

/** Removes the person's names, and quotations of their words, from messages of others. */
export async function rewriteMessages(db: Tx, rewriter: NameRewriter): Promise<number> {
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

function rewritten(row: Row, rewriter: NameRewriter) {
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

function quotationOf({ quotedLabel, quotedText }: Row, rewriter: NameRewriter) {
  if (quotedText === null) return null
  const label = quotedLabel ?? ''
  if (rewriter.isName(label)) return { label: NAMELESS, text: '' }
  return { label: rewriter.text(label), text: rewriter.text(quotedText) }
}

/** A label becomes the neutral label that every later import of it gets too. */
export async function renameLabels(db: Tx, ids: Ids, key: string): Promise<void> {
  const people = await db.logPerson.findMany({
    where: { memberId: { in: [...ids] }, isOwner: false },
    select: { id: true, label: true, labels: { select: { id: true, label: true } } },
  })
  for (const { id, label, labels } of people) {
    for (const name of labels) {
      const data = { label: namelessLabel(key, name.label) }
      await db.logLabel.update({ where: { id: name.id }, data, select: { id: true } })
    }
    const nameless = namelessLabel(key, label)
    await db.logPerson.update({
      where: { id },
      data: { label: nameless, folded: fold(nameless) },
      select: { id: true },
    })
  }
}

/** Empties the previews of uploaded files in which the person occurs. */
export async function emptyPreviews(db: Tx, pattern: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Upload" SET "preview" = jsonb_set("preview"::jsonb, '{first}', '[]')
    WHERE "preview" IS NOT NULL AND lower(normalize("preview"::text, NFKC)) ~ ${pattern}`
}

/** Every label by which the log calls the members. */
export async function labelsOfMembers(db: Tx, ids: Ids): Promise<string[]> {
  const people = await db.logPerson.findMany({
    where: { memberId: { in: [...ids] }, isOwner: false },
    select: { label: true, labels: { select: { label: true } } },
  })
  return people.flatMap(({ label, labels }) => [label, ...labels.map((other) => other.label)])
}
