import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { TalkState } from '@/lib/talks/types'
import type { ChangedTalk } from './types'

/** Keeps how the talk stands before it changes. One that changed a moment ago stays known as it was before that. */
export async function keepBefore(db: Tx, talkId: string, at: Temporal.Instant): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "TalkChange" ("talkId", "state", "startsAt", "since")
    SELECT t."id", t."state", n."startsAt", ${toDate(at)}
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId" WHERE t."id" = ${talkId}::uuid
    ON CONFLICT ("talkId") DO NOTHING`
}

type Row = {
  topic: string
  groupName: string
  reason: string | null
  stateBefore: TalkState
  startsBefore: Date | null
  state: TalkState
  startsAt: Date | null
  people: string[]
}

/** What was kept, beside how the talk stands now; kept no more from here on. Null when nothing was. */
export async function takeChange(db: Tx, talkId: string): Promise<ChangedTalk | null> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH known AS (DELETE FROM "TalkChange" WHERE "talkId" = ${talkId}::uuid RETURNING *)
    SELECT t."topic", g."name" AS "groupName", t."reason", t."state", n."startsAt",
      k."state" AS "stateBefore", k."startsAt" AS "startsBefore",
      array_remove(ARRAY[t."speakerId", n."hostId",
        (SELECT d."hostId" FROM "TalkDeparture" d WHERE d."talkId" = t."id" AND d."at" >= k."since"
         ORDER BY d."number" DESC LIMIT 1)], NULL)::text[] AS "people"
    FROM known k JOIN "Talk" t ON t."id" = k."talkId" JOIN "Group" g ON g."id" = t."groupId"
    LEFT JOIN "Night" n ON n."id" = t."nightId"`
  if (row === undefined) return null
  const found = await db.member.findMany({
    where: { id: { in: row.people }, status: 'ACTIVE', email: { not: null } },
    orderBy: { id: 'asc' },
    select: { email: true, locale: true },
  })
  const { stateBefore, startsBefore, state, startsAt, topic, groupName, reason } = row
  return {
    topic,
    groupName,
    reason,
    before: { state: stateBefore, startsAt: startsBefore && toInstant(startsBefore) },
    after: { state, startsAt: startsAt && toInstant(startsAt) },
    people: found.flatMap(({ email, locale }) => (email === null ? [] : [{ email, locale }])),
  }
}
