import type { Tx } from '@/lib/db/transaction'
import { begun } from '@/lib/presence/store'
import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type { ChosenPerson, EveningHead, PersonAt } from './types'

type HeadRow = {
  date: Date
  groupId: string
  groupName: string
  talkId: string | null
  topic: string | null
  kept: boolean
  startsAt: Date
  before: string | null
  after: string | null
}

/** An evening, with its neighbours in the group; null for none. `talkOf` is its talk, kept or not. */
export async function findEvening(
  db: Tx,
  nightId: string,
  at: Date,
): Promise<{ readonly head: EveningHead; readonly talkOf: string | null } | null> {
  const rows = await db.$queryRaw<HeadRow[]>`
    WITH own AS (SELECT * FROM "Night" WHERE id = ${nightId}::uuid), near AS (
      SELECT n.id, n."startsAt" FROM "Night" n JOIN own ON own."groupId" = n."groupId" AND own.id <> n.id
      WHERE ${begun(at)} AND EXISTS (SELECT 1 FROM "CheckIn" c WHERE c."nightId" = n.id)
    )
    SELECT own.date, g.id AS "groupId", g.name AS "groupName", t.id AS "talkId", t.topic,
      coalesce(t.visibility = 'KEPT', false) AS kept, own."startsAt",
      (SELECT id::text FROM near WHERE near."startsAt" < own."startsAt" ORDER BY near."startsAt" DESC LIMIT 1) AS before,
      (SELECT id::text FROM near WHERE near."startsAt" > own."startsAt" ORDER BY near."startsAt" LIMIT 1) AS after
    FROM own JOIN "Group" g ON g.id = own."groupId"
    LEFT JOIN "Talk" t ON t."nightId" = own.id AND t.state IN ('PLANNED', 'HELD')`
  const [row] = rows
  if (row === undefined) return null
  const { date, groupId, groupName, talkId, topic, kept, startsAt, before, after } = row
  const group = { id: groupId, name: groupName }
  const talk = talkId === null || topic === null || kept ? null : { id: talkId, topic }
  const times = { date: fromDateColumn(date), startsAt: toInstant(startsAt) }
  return { head: { nightId, ...times, group, talk, before, after }, talkOf: talkId }
}

type PersonRow = Omit<PersonAt, 'at'> & { at: Date }

/** Who was there or caught up, the first first. The company is shown as far as the member shows it. */
export async function listPeople(
  db: Tx,
  nightId: string,
  { talkId, startsAt }: { readonly talkId: string | null; readonly startsAt: Date },
): Promise<PersonAt[]> {
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT m.id AS "memberId", m."displayName" AS name, CASE WHEN m."showCompany" THEN m.company END AS company,
      m.position, c.status::text AS status, c.via::text AS via, c.at, b."displayName" AS "byName",
      EXISTS (SELECT 1 FROM "OfflineTap" o WHERE o."nightId" = c."nightId" AND o."memberId" = c."memberId"
        AND (o.result IN ('ON_TIME', 'LATE') OR o.answer)) AS offline,
      EXISTS (SELECT 1 FROM "CheckInCorrection" x WHERE x."nightId" = c."nightId"
        AND x."memberId" = c."memberId" AND x."undoneAt" IS NULL) AS corrected,
      EXISTS (SELECT 1 FROM "TalkInterest" i WHERE i."talkId" = ${talkId}::uuid
        AND i."memberId" = c."memberId" AND i.at < ${startsAt}) AS said
    FROM "CheckIn" c JOIN "Member" m ON m.id = c."memberId" LEFT JOIN "Member" b ON b.id = c."byId"
    WHERE c."nightId" = ${nightId}::uuid ORDER BY c.at, m."displayName", m.id`
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }))
}

/** Who had said before its beginning that they would come, by name. */
export async function listSaid(
  db: Tx,
  talkId: string | null,
  startsAt: Date,
): Promise<{ readonly memberId: string; readonly name: string }[]> {
  if (talkId === null) return []
  const rows = await db.talkInterest.findMany({
    where: { talkId, at: { lt: startsAt }, member: { status: 'ACTIVE' } },
    orderBy: [{ member: { displayName: 'asc' } }, { memberId: 'asc' }],
    select: { memberId: true, member: { select: { displayName: true } } },
  })
  return rows.map(({ memberId, member }) => ({ memberId, name: member.displayName }))
}

/** A member who is here, and what stands of them at the evening; null for another. */
export async function findChosen(
  db: Tx,
  nightId: string,
  memberId: string,
): Promise<Omit<ChosenPerson, 'isOwn'> | null> {
  const row = await db.member.findFirst({
    where: { id: memberId, status: 'ACTIVE' },
    select: {
      displayName: true,
      checkIns: { where: { nightId }, select: { status: true, via: true } },
    },
  })
  if (row === null) return null
  const { status = null, via = null } = row.checkIns[0] ?? {}
  return { memberId, name: row.displayName, status, via }
}
