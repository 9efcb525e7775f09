import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { NightTimes } from '@/lib/nights/types'
import type { OtherEvening } from './types'

/** Evenings of other groups with a planned talk, while this one lasts. */
export async function listOtherEvenings(
  db: Tx,
  groupId: string,
  { startsAt, endsAt }: Pick<NightTimes, 'startsAt' | 'endsAt'>,
): Promise<OtherEvening[]> {
  const rows = await db.$queryRaw<
    (Omit<OtherEvening, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date })[]
  >`
    SELECT n."groupId", t."topic", n."startsAt", n."endsAt", t."speakerId", n."hostId"
    FROM "Night" n JOIN "Talk" t ON t."nightId" = n."id" AND t."state" = 'PLANNED'
    WHERE n."groupId" <> ${groupId}::uuid
      AND n."startsAt" < ${toDate(endsAt)} AND n."endsAt" > ${toDate(startsAt)}
    ORDER BY n."startsAt"`
  return rows.map((row) => ({
    ...row,
    startsAt: toInstant(row.startsAt),
    endsAt: toInstant(row.endsAt),
  }))
}

type Night = { readonly times: NightTimes; readonly hostId: string | null }

export async function findNightOn(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<Night | null> {
  const row = await db.night.findUnique({
    where: { groupId_date: { groupId, date: toDateColumn(date) } },
  })
  return row && toNight(row)
}

/** Where a talk stands, and who gives it. */
export async function findPlace(db: Tx, talkId: string) {
  const row = await db.talk.findUnique({
    where: { id: talkId },
    select: { groupId: true, speakerId: true, night: true },
  })
  if (row === null) return null
  const { groupId, speakerId, night } = row
  return {
    groupId,
    speakerId,
    night: night && { date: fromDateColumn(night.date), ...toNight(night) },
  }
}

export async function findNames(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

function toNight(row: { hostId: string | null } & Record<keyof NightTimes, Date>): Night {
  return {
    hostId: row.hostId,
    times: {
      checkInOpensAt: toInstant(row.checkInOpensAt),
      checkInClosesAt: toInstant(row.checkInClosesAt),
      startsAt: toInstant(row.startsAt),
      questionsAt: toInstant(row.questionsAt),
      endsAt: toInstant(row.endsAt),
    },
  }
}
