import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { GoneDuty } from './types'

type Row = {
  duty: 'SPEAKER' | 'HOST'
  talkId: string
  topic: string
  hasSummary: boolean
  groupId: string
  groupName: string
  nightId: string | null
  date: Date | null
  startsAt: Date | null
  memberId: string
  name: string | null
}

/** What the member is to do on evenings that have not begun. */
export async function listDutiesOf(
  db: Tx,
  memberId: string,
  at: Temporal.Instant,
): Promise<GoneDuty[]> {
  return listDuties(db, at, Prisma.sql`m."id" = ${memberId}::uuid`)
}

/** The same of everyone who is no longer here. A merged row hands its duties over in the merge. */
export async function listGoneDuties(db: Tx, at: Temporal.Instant): Promise<GoneDuty[]> {
  return listDuties(db, at, Prisma.sql`m."status" IN ('LEFT', 'REMOVED', 'ERASED')`)
}

async function listDuties(db: Tx, at: Temporal.Instant, whose: Prisma.Sql): Promise<GoneDuty[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH planned AS (
      SELECT t."id", t."topic", t."summary" <> '' AS "hasSummary", t."groupId", t."speakerId", n."id" AS "nightId", n."date", n."startsAt",
        n."hostId"
      FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId"
      WHERE t."state" = 'POSTPONED'
        OR (t."state" = 'PLANNED' AND n."startsAt" > ${toDate(at)} AND n."phase" <> 'CLOSED')
    ), duty AS (
      SELECT p.*, 'SPEAKER' AS "duty", p."speakerId" AS "memberId" FROM planned p
      UNION ALL SELECT p.*, 'HOST', p."hostId" FROM planned p
    )
    SELECT d."duty", d."id" AS "talkId", d."topic", d."hasSummary", d."groupId", g."name" AS "groupName", d."nightId",
      d."date", d."startsAt", d."memberId",
      CASE WHEN m."status" <> 'ERASED' THEN m."displayName" END AS "name"
    FROM duty d JOIN "Member" m ON m."id" = d."memberId" JOIN "Group" g ON g."id" = d."groupId"
    WHERE ${whose}
    ORDER BY d."startsAt" NULLS LAST, d."id", d."duty" DESC`
  return rows.map(({ date, startsAt, ...row }) => ({
    ...row,
    date: date && fromDateColumn(date),
    startsAt: startsAt && toInstant(startsAt),
  }))
}

/** Of these talks of the group, to come or without a date, how many have no speaker, or no host on their night. */
export async function countOpen(
  db: Tx,
  groupId: string,
  {
    speakers,
    hosts,
    at,
  }: { readonly speakers: string[]; readonly hosts: string[]; readonly at: Date },
): Promise<number> {
  const ahead = { startsAt: { gt: at } }
  const [speakerless, hostless] = [
    await db.talk.count({
      where: {
        id: { in: speakers },
        groupId,
        speakerId: null,
        OR: [{ state: 'POSTPONED' }, { state: 'PLANNED', night: ahead }],
      },
    }),
    await db.talk.count({
      where: { id: { in: hosts }, groupId, state: 'PLANNED', night: { ...ahead, hostId: null } },
    }),
  ]
  return speakerless + hostless
}

/** The place of the speaker is open again. */
export async function emptySpeaker(db: Tx, talkId: string): Promise<void> {
  const data = { speakerId: null, speakerFromLog: false }
  await db.talk.update({ where: { id: talkId }, data, select: { id: true } })
}
