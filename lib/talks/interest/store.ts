import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import type { NightPhase } from '@/lib/nights/types'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { TalkState, Visibility } from '@/lib/talks/types'
import { REMIND_HOURS } from './rules'
import type { InterestedAddress, InterestedMember, Reminder, TalkToComeTo } from './types'

type Of = { readonly talkId: string; readonly memberId: string }

/** Talks with how many will come to each, whether the member is one of them, and whether they can be mailed. */
export async function readInterest(
  db: Tx,
  talkIds: readonly string[],
  memberId: string | null,
): Promise<(TalkToComeTo & Pick<Row, 'count' | 'remind' | 'hasAddress'>)[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t."id" AS "talkId", t."state"::text, t."visibility"::text, t."speakerId", n."startsAt", n."phase"::text,
      (SELECT count(*)::int FROM "TalkInterest" i JOIN "Member" m ON m."id" = i."memberId"
        WHERE i."talkId" = t."id" AND m."status" = 'ACTIVE') AS "count",
      (SELECT i."remind" FROM "TalkInterest" i
        WHERE i."talkId" = t."id" AND i."memberId" = ${memberId}::uuid) AS "remind",
      EXISTS (SELECT 1 FROM "Member" m
        WHERE m."id" = ${memberId}::uuid AND m."email" IS NOT NULL) AS "hasAddress"
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId"
    WHERE t."id" = ANY (${[...talkIds]}::uuid[])`
  return rows.map(({ startsAt, phase, ...row }) => ({
    ...row,
    night: startsAt === null || phase === null ? null : { startsAt: toInstant(startsAt), phase },
  }))
}

type Row = Omit<TalkToComeTo, 'night'> & {
  readonly state: TalkState
  readonly visibility: Visibility
  readonly startsAt: Date | null
  readonly phase: NightPhase | null
  readonly count: number
  readonly remind: boolean | null
  readonly hasAddress: boolean
}

/** A second one changes nothing. */
export async function insertInterest(
  db: Tx,
  { at, ...of }: Of & { readonly at: Temporal.Instant },
): Promise<void> {
  await db.talkInterest.createMany({ data: [{ ...of, at: toDate(at) }], skipDuplicates: true })
}

export async function deleteInterest(db: Tx, of: Of): Promise<void> {
  await db.talkInterest.deleteMany({ where: of })
}

export async function setReminder(db: Tx, of: Of, remind: boolean): Promise<void> {
  await db.talkInterest.updateMany({ where: of, data: { remind } })
}

/** A step of an erasure. */
export async function deleteInterestOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.talkInterest.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}

/** Which talks the member will come to. */
export async function listTalksOf(db: Tx, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await db.talkInterest.findMany({ where: { memberId }, select: { talkId: true } })
  return new Set(rows.map(({ talkId }) => talkId))
}

/** Who will come and is here, by when they said so. */
export async function listInterested(db: Tx, talkId: string): Promise<InterestedMember[]> {
  const rows = await db.talkInterest.findMany({
    where: { talkId, member: { status: 'ACTIVE' } },
    orderBy: [{ at: 'asc' }, { memberId: 'asc' }],
    select: { memberId: true, member: { select: { displayName: true } } },
  })
  return rows.map(({ memberId, member }) => ({ memberId, displayName: member.displayName }))
}

/** Where those are mailed who will come to the talk; none of a talk that is kept. */
export async function listAddresses(db: Tx, talkId: string): Promise<InterestedAddress[]> {
  const rows = await db.talkInterest.findMany({
    where: {
      talkId,
      talk: { visibility: { not: 'KEPT' } },
      member: { status: 'ACTIVE', email: { not: null } },
    },
    orderBy: { memberId: 'asc' },
    select: { member: { select: { email: true, locale: true } } },
  })
  return rows.flatMap(({ member: { email, locale } }) =>
    email === null ? [] : [{ email, locale }],
  )
}

/** The talk has another evening: who was reminded of the one before is reminded of this one too. */
export async function forgetReminders(db: Tx, talkId: string): Promise<void> {
  await db.talkInterest.updateMany({ where: { talkId }, data: { remindedAt: null } })
}

/** Marks those who are to be reminded now as reminded, and answers the ones who can be mailed. */
export async function takeReminders(db: Tx, at: Temporal.Instant): Promise<Reminder[]> {
  const rows = await db.$queryRaw<(Omit<Reminder, 'startsAt'> & { readonly startsAt: Date })[]>`
    WITH due AS (
      UPDATE "TalkInterest" i SET "remindedAt" = ${toDate(at)}
      FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" JOIN "Group" g ON g."id" = t."groupId"
      WHERE i."talkId" = t."id" AND i."remind" AND i."remindedAt" IS NULL
        AND t."state" = 'PLANNED' AND t."visibility" <> 'KEPT' AND n."phase" IN ('ANNOUNCED', 'CHECK_IN')
        AND n."startsAt" > ${toDate(at)} AND n."startsAt" <= ${toDate(at.add({ hours: REMIND_HOURS }))}
        AND i."at" <= n."startsAt" - make_interval(hours => ${REMIND_HOURS}::int)
      RETURNING i."memberId", t."id" AS "talkId", t."topic", g."name" AS "groupName", n."startsAt"
    )
    SELECT due."talkId", due."topic", due."groupName", due."startsAt", m."email", m."locale"
    FROM due JOIN "Member" m ON m."id" = due."memberId"
    WHERE m."status" = 'ACTIVE' AND m."email" IS NOT NULL ORDER BY due."startsAt", due."talkId", m."id"`
  return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: toInstant(startsAt) }))
}
