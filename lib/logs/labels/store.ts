import type { Tx } from '@/lib/db/transaction'
import type { Link } from './types'

/** Labels of a group without a member; the exporter's own is never guessed. */
export async function unlinkedPeople(db: Tx, groupId: string) {
  const rows = await db.logPerson.findMany({
    where: { groupId, memberId: null, isOwner: false },
    select: { id: true, label: true, labels: { select: { label: true } } },
  })
  return rows.map(({ id, label, labels }) => ({
    personId: id,
    labels: [...new Set([label, ...labels.map((name) => name.label)])],
  }))
}

/** A label that was changed. */
export type Label = { readonly id: string; readonly groupId: string }

const LABEL = { id: true, groupId: true } as const

/** Answers the label where it was linked. */
export async function linkLabel(
  db: Tx,
  { personId, memberId, via }: Link,
  { at, byId }: { readonly at: Date; readonly byId: string | null },
  replace: boolean,
): Promise<Label[]> {
  return db.logPerson.updateManyAndReturn({
    where: { id: personId, ...(!replace && { memberId: null, isOwner: false }) },
    data: { memberId, linkedVia: via, linkedAt: at, linkedById: byId },
    select: LABEL,
  })
}

/** Answers the label where it was that member's. */
export async function unlinkLabel(db: Tx, personId: string, memberId: string): Promise<Label[]> {
  return db.logPerson.updateManyAndReturn({
    where: { id: personId, memberId },
    data: { memberId: null, linkedVia: null, linkedAt: null, linkedById: null },
    select: LABEL,
  })
}

export async function findLabels(db: Tx, ids: readonly string[]): Promise<Label[]> {
  return db.logPerson.findMany({ where: { id: { in: [...ids] } }, select: LABEL })
}

/** The members are held, so that none is merged away between the look at them and the link. */
export async function linkLabels(db: Tx, links: readonly Link[], at: Date): Promise<Label[]> {
  return db.$queryRaw<Label[]>`
    WITH link AS (
      SELECT * FROM unnest(${links.map((link) => link.personId)}::uuid[],
        ${links.map((link) => link.memberId)}::uuid[], ${links.map((link) => link.via)}::text[])
        AS link (person, member, via)
    ), here AS (
      SELECT id FROM "Member" WHERE id IN (SELECT member FROM link) AND status NOT IN ('MERGED', 'ERASED')
      ORDER BY id FOR SHARE
    )
    UPDATE "LogPerson" AS person SET "memberId" = link.member, "linkedVia" = link.via, "linkedAt" = ${at}
    FROM link JOIN here ON here.id = link.member
    WHERE person.id = link.person AND person."memberId" IS NULL
    RETURNING person.id, person."groupId"`
}
