import { lastingKey } from '@/lib/auth/secret'
import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { NAMELESS, namelessLabel } from '@/lib/redaction/rules-erased'
import { SEALED_MARK, sealOf } from './import/rules-keys'
import { shownText } from './rules-text'
import { OPEN_STATES } from './uploads/rules'

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
 * row stays, and with it the key by which an import knows the message, sealed first, since it was made from
 * the words; so do the pictures that published lines show.
 */
export async function emptyMessagesOf(db: Tx, ids: Ids, publishedMedia: Ids): Promise<number> {
  const said = await db.$queryRaw<{ id: bigint }[]>`
    SELECT m."id" FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
    WHERE p."memberId" = ANY(${[...ids]}::uuid[])`
  await sealKeys(db, said)
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
      OR lower(normalize(concat_ws(' ', "text", "quotedLabel", "quotedText"), NFKC)) ~ ${rewriter.pattern}`
  await sealKeys(db, rows)
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

/** Hashes the keys once more, as `sealedKey` does: with what no table holds. */
async function sealKeys(db: Tx, messages: readonly { readonly id: bigint }[]): Promise<void> {
  const [seal, mark] = [Uint8Array.from(sealOf(lastingKey())), Uint8Array.from(SEALED_MARK)]
  for (let at = 0; at < messages.length; at += 10_000) {
    const ids = messages.slice(at, at + 10_000).map(({ id }) => id)
    await db.$executeRaw`
      UPDATE "Message" SET "key" = ${mark}::bytea || sha256(${seal}::bytea || "key")
      WHERE "id" = ANY(${ids}::bigint[]) AND octet_length("key") <> ${SEALED_BYTES}`
    await db.$executeRaw`
      UPDATE "EarlierKey" SET "key" = ${mark}::bytea || sha256(${seal}::bytea || "key")
      WHERE "messageId" = ANY(${ids}::bigint[]) AND octet_length("key") <> ${SEALED_BYTES}`
  }
}

const SEALED_BYTES = SEALED_MARK.length + 32

function rewritten(row: Row, rewriter: NameRewriter) {
  const text = rewriter.text(row.text)
  const quotation = quotationOf(row, rewriter)
  const folded = foldText(shownText({ text, quotation }))
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

/**
 * Empties the previews of uploaded files in which the person occurs, and throws away the files that are
 * not imported yet: a name cannot be looked for in bytes that are still coming. Who sends one is asked to
 * send it again, and the import then leaves the person out. An import that runs is waited for.
 */
export async function emptyPreviews(db: Tx, pattern: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Upload" SET "preview" = jsonb_set("preview"::jsonb, '{first}', '[]')
    WHERE "preview" IS NOT NULL AND lower(normalize("preview"::text, NFKC)) ~ ${pattern}`
  const outcome = { kind: 'refusal', refusal: { code: 'UPLOAD_ERASED', facts: {} } }
  const open = { state: { in: [...OPEN_STATES] } }
  const rows = await db.upload.findMany({
    where: open,
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const ids = rows.map(({ id }) => id)
  await db.upload.updateMany({ where: { id: { in: ids } }, data: { state: 'CANCELLED', outcome } })
  await db.uploadChunk.deleteMany({ where: { uploadId: { in: ids } } })
  await db.uploadPicture.deleteMany({ where: { uploadId: { in: ids } } })
}

/** Every label by which the log calls the members. */
export async function labelsOfMembers(db: Tx, ids: Ids): Promise<string[]> {
  const people = await db.logPerson.findMany({
    where: { memberId: { in: [...ids] }, isOwner: false },
    select: { label: true, labels: { select: { label: true } } },
  })
  return people.flatMap(({ label, labels }) => [label, ...labels.map((other) => other.label)])
}
