import { latestActs } from '@/lib/audit/store'
import type { Viewer } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { NightPhase } from '@/lib/nights/types'
import type { Temporal } from 'temporal-polyfill'
import { hostActs } from './rules-acts'
import { HOST_ACTIONS, type HostAct } from './types'

/** More than an evening has: each is a tap of a host. */
const ACTS = 60

/** What hosts did to the night, the last first. */
export async function readHostActs(db: Tx, nightId: string): Promise<HostAct[]> {
  const subject = { subjectType: 'night', subjectId: nightId }
  const rows = await latestActs(db, HOST_ACTIONS, subject, ACTS)
  return hostActs(rows.map((row) => ({ ...row, at: toInstant(row.at) })))
}

/** Whether the viewer is who postponed the talk last. */
export async function hasPostponed(db: Tx, viewer: Viewer, talkId: string): Promise<boolean> {
  const subject = { subjectType: 'talk', subjectId: talkId }
  const [act] = await latestActs(db, ['talk.postponed'], subject, 1)
  return viewer.kind === 'member' && act?.actorId === viewer.memberId
}

export type LastStepBy = {
  readonly phase: NightPhase
  readonly at: Temporal.Instant
  /** Null when the clock moved it. */
  readonly byId: string | null
}

/** The step that the evening took last, a host's or the clock's. */
export async function readLastChange(db: Tx, nightId: string): Promise<LastStepBy | null> {
  const row = await db.phaseChange.findFirst({
    where: { nightId },
    orderBy: { id: 'desc' },
    select: { phase: true, at: true, byId: true },
  })
  return row && { ...row, at: toInstant(row.at) }
}

export async function nameOfMember(db: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null
  const row = await db.member.findUnique({ where: { id }, select: { displayName: true } })
  return row?.displayName ?? null
}

/** When the phase was entered last; null when it never was. */
export async function findEntered(
  db: Tx,
  nightId: string,
  phase: NightPhase,
): Promise<Temporal.Instant | null> {
  const row = await db.phaseChange.findFirst({
    where: { nightId, phase },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return row && toInstant(row.at)
}

/** Those who tapped in that span were late only by an act that is taken back; answers whose check-in it is. */
export async function countOnTime(
  tx: Tx,
  nightId: string,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ memberId: string }[]>`
    UPDATE "CheckIn" SET "status" = 'ON_TIME'
    WHERE "nightId" = ${nightId}::uuid AND "status" = 'LATE' AND "via" IN ('SELF', 'DESK')
      AND "at" >= ${toDate(from)}::timestamptz AND "at" < ${toDate(until)}::timestamptz
    RETURNING "memberId"`
  return rows.map(({ memberId }) => memberId)
}
