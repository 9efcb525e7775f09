import { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import { leftLate, lostSpeaker } from '@/lib/talks/view/store-gaps'
import type { EveningToFill, GapEvening } from './types'

type ListedRow = Omit<EveningToFill, 'date' | 'startsAt' | 'fits'> & {
  readonly date: Date
  readonly startsAt: Date
}

/** Evenings that lost their speaker at short notice, the nearest first; as `readGaps` counts them. */
export async function listEveningsToFill(
  db: Tx,
  at: Temporal.Instant,
): Promise<Omit<EveningToFill, 'fits'>[]> {
  const rows = await db.$queryRaw<ListedRow[]>`
    SELECT n."id" AS "nightId", n."groupId", g."name" AS "groupName", n."date", n."startsAt",
      ARRAY(SELECT late."talkId"::text FROM (${leftLate()}) late
        UNION SELECT s."id"::text FROM "Talk" s WHERE s."nightId" = n."id" AND s."state" = 'PLANNED') AS "talkIds",
      (SELECT count(*)::int FROM "TalkAsk" a JOIN "Member" m ON m."id" = a."memberId"
        WHERE a."groupId" = n."groupId" AND n."date" = ANY (a."dates") AND a."state" = 'OPEN'
          AND a."dueAt" > ${toDate(at)} AND m."status" = 'ACTIVE') AS "asked"
    FROM "Night" n JOIN "Group" g ON g."id" = n."groupId"
    WHERE ${lostSpeaker(at)} ORDER BY n."startsAt", n."id"`
  return rows.map(({ date, startsAt, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    startsAt: toInstant(startsAt),
  }))
}

/** An evening with the talk that stands on it and the one that left it last; null for one that is not there. */
export async function findGapEvening(
  db: Tx,
  nightId: string,
  at: Temporal.Instant,
): Promise<GapEvening | null> {
  const night = await db.night.findUnique({
    where: { id: nightId },
    select: {
      groupId: true,
      group: { select: { name: true } },
      date: true,
      startsAt: true,
      phase: true,
      blockedReason: true,
      talks: { where: { state: { in: ['PLANNED', 'HELD'] } }, select: TALK },
    },
  })
  if (night === null) return null
  const { groupId, date, phase, blockedReason } = night
  const left = await db.talkDeparture.findFirst({
    where: { date, talk: { groupId } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { reason: true, talk: { select: TALK } },
  })
  const startsAt = toInstant(night.startsAt)
  const [talk] = night.talks
  const isAnnounced = phase === 'ANNOUNCED' || phase === 'CHECK_IN'
  return {
    nightId,
    groupId,
    groupName: night.group.name,
    date: fromDateColumn(date),
    startsAt,
    isBegun: !isAnnounced || Temporal.Instant.compare(startsAt, at) <= 0,
    blockedReason,
    talk: talk === undefined ? null : toTalk(talk),
    left: left && { ...toTalk(left.talk), reason: left.reason },
  }
}

const TALK = {
  id: true,
  topic: true,
  speakerId: true,
  speaker: { select: { displayName: true } },
} as const

function toTalk({ id, topic, speakerId, speaker }: Row): NonNullable<GapEvening['talk']> {
  return { talkId: id, topic, speakerId, name: speaker?.displayName ?? null }
}

type Row = {
  readonly id: string
  readonly topic: string
  readonly speakerId: string | null
  readonly speaker: { readonly displayName: string } | null
}
