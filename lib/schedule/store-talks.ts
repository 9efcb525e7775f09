import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import type { TalkMode, TalkState, Visibility } from './types'

export type TalkWords = {
  readonly topic: string
  readonly summary: string
  readonly speakerId: string | null
  readonly mode: TalkMode
  readonly visibility: Visibility
}

export async function insertTalk(
  db: Tx,
  talk: TalkWords & {
    readonly groupId: string
    readonly nightId: string
    readonly state?: TalkState
  },
): Promise<string> {
  const { id } = await db.talk.create({ data: talk, select: { id: true } })
  return id
}

export async function rewordTalk(db: Tx, id: string, words: TalkWords): Promise<void> {
  await db.talk.update({ where: { id }, data: words, select: { id: true } })
}

/** Whether its transcript is published. Held, so that nobody publishes it before this transaction ends. */
export async function isPublished(db: Tx, talkId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ published: boolean }[]>`
    SELECT "state" = 'PUBLISHED' AS "published" FROM "Transcript"
    WHERE "talkId" = ${talkId}::uuid FOR UPDATE`
  return rows[0]?.published === true
}

export type TalkChange = {
  readonly state: TalkState
  readonly nightId: string | null
  readonly reason: string | null
  /** Absent keeps what is there. */
  readonly movedFrom?: Temporal.PlainDate | null
}

export async function changeTalk(db: Tx, id: string, change: TalkChange): Promise<void> {
  const { movedFrom, ...rest } = change
  await db.talk.update({
    where: { id },
    data: {
      ...rest,
      ...(movedFrom !== undefined && { movedFrom: movedFrom && toDateColumn(movedFrom) }),
    },
    select: { id: true },
  })
}

/** The members among these who are still here. */
export async function findActive(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: 'ACTIVE' },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** What stands on the night becomes `to`, if it is `from`; answers how many talks that were. */
export async function changeStateOn(
  db: Tx,
  nightId: string,
  from: TalkState,
  to: TalkState,
): Promise<number> {
  const { count } = await db.talk.updateMany({
    where: { nightId, state: from },
    data: { state: to },
  })
  return count
}
