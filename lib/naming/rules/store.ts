import { readCommunity } from '@/lib/communities/queries'
import type { Temporal } from 'temporal-polyfill'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { HeadRow } from '@/lib/shared/queue-head'
import { announcementSchema, templateSchema } from '@/lib/naming/schema'
import type { Publication } from '@/lib/versioned/types'
import type { DraftContent, DraftView, RuleView } from './types'

/** Every published rule, in the order of their versions. */
export async function listPublished(db: Tx): Promise<RuleView[]> {
  const rows = await db.namingRule.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { version: 'asc' },
  })
  return rows.flatMap((row) => {
    const { version, publishedAt, effectiveFrom } = row
    if (version === null || publishedAt === null || effectiveFrom === null) return []
    const dates = { publishedAt: toInstant(publishedAt), effectiveFrom: toInstant(effectiveFrom) }
    return [{ ...contentOf(row), version, ...dates }]
  })
}

/** Whether there is a community, and no rule in it yet. */
export async function isWithoutRule(db: Tx): Promise<boolean> {
  if ((await db.namingRule.count({ where: { publishedAt: { not: null } } })) > 0) return false
  return (await readCommunity(db)) !== null
}

/** Drafts that were neither published nor dropped, the latest first. */
export async function listDrafts(db: Tx): Promise<(DraftView & { authorId: string | null })[]> {
  const rows = await db.namingRule.findMany({
    where: { publishedAt: null, droppedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => draftOf(row))
}

/** Drafts whose time for comments is over, the one that ended first before the others. */
export async function readDiscussed(db: Tx, at: Temporal.Instant): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("commentsUntil") AS since,
      (array_agg(id::text ORDER BY "commentsUntil", id))[1] AS first
    FROM "NamingRule"
    WHERE "publishedAt" IS NULL AND "droppedAt" IS NULL AND "commentsUntil" <= ${toDate(at)}`
  return row
}

export async function findDraft(db: Tx, id: string) {
  const row = await db.namingRule.findFirst({ where: { id, publishedAt: null, droppedAt: null } })
  return row === null ? null : draftOf(row)
}

/** The draft's row, locked until the transaction ends. */
export async function lockDraft(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "NamingRule" WHERE id = ${id}::uuid FOR UPDATE`
  return findDraft(db, id)
}

export async function insertDraft(
  db: Tx,
  input: DraftContent,
  authorId: string | null,
): Promise<string> {
  const { id } = await db.namingRule.create({
    data: { ...columns(input), authorId },
    select: { id: true },
  })
  return id
}

/** Writes the draft unless it was changed, published or dropped meanwhile. */
export async function updateDraft(
  db: Tx,
  id: string,
  revision: number,
  input: DraftContent,
): Promise<boolean> {
  const { count } = await db.namingRule.updateMany({
    where: { id, revision, publishedAt: null, droppedAt: null },
    data: { ...columns(input), revision: { increment: 1 } },
  })
  return count === 1
}

export async function dropDraft(db: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await db.namingRule.update({ where: { id }, data: { droppedAt: toDate(at) } })
}

/** Opens the draft for comments, or closes it; the revision stays, for the words did not change. */
export async function setCommentPeriod(
  db: Tx,
  id: string,
  period: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<void> {
  const data = { commentsFrom: toDate(period.from), commentsUntil: toDate(period.until) }
  await db.namingRule.update({ where: { id }, data })
}

type RulePublication = Publication & {
  readonly announcement: { readonly zh: string; readonly en: string }
}

/** Publishes the draft at this revision; answers whether this call did. */
export async function publishDraft(
  db: Tx,
  id: string,
  revision: number,
  { version, announcement, publishedAt, authorId, effectiveFrom }: RulePublication,
): Promise<boolean> {
  const { count } = await db.namingRule.updateMany({
    where: { id, revision, publishedAt: null, droppedAt: null },
    data: {
      version,
      announcement,
      publishedById: authorId,
      publishedAt: toDate(publishedAt),
      effectiveFrom: toDate(effectiveFrom),
    },
  })
  return count === 1
}

type Row = Prisma.NamingRuleGetPayload<object>

function draftOf(row: Row) {
  const { revision, authorId, createdAt, commentsFrom, commentsUntil } = row
  return {
    ...contentOf(row),
    revision,
    authorId,
    authorName: null,
    createdAt: toInstant(createdAt),
    commentsFrom: commentsFrom === null ? null : toInstant(commentsFrom),
    commentsUntil: commentsUntil === null ? null : toInstant(commentsUntil),
  }
}

function contentOf({ id, template, reminderLimit, announcement, note }: Row) {
  return {
    id,
    template: templateSchema.parse(template),
    reminderLimit,
    announcement: announcementSchema.parse(announcement),
    note,
  }
}

function columns({ template, reminderLimit, announcement, note }: DraftContent) {
  const parts = template.parts.map(({ part, required }) => ({ part, required }))
  return { template: { ...template, parts }, reminderLimit, announcement, note }
}
