import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { lockPlan } from '@/lib/nights/store'
import type { PickedPerson, PlannedWords, TalkOrigin, TalkState, TalkWords } from './types'

/** A talk's words and speaker, and the host of its night. */
export async function findPlanned(db: Tx, id: string): Promise<PlannedWords | null> {
  const found = await db.talk.findUnique({
    where: { id },
    select: {
      topic: true,
      summary: true,
      background: true,
      speakerId: true,
      mode: true,
      visibility: true,
      night: { select: { hostId: true } },
    },
  })
  if (found === null) return null
  const { night, ...words } = found
  return { ...words, hostId: night?.hostId ?? null }
}

/** What members are called here, by id. */
export async function findNames(
  db: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.member.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

export async function insertTalk(
  db: Tx,
  talk: TalkWords & {
    readonly groupId: string
    /** Null for a postponed talk. */
    readonly nightId: string | null
    readonly state?: TalkState
    readonly origin?: TalkOrigin
    readonly background?: string
    readonly speakerWords?: boolean
    readonly speakerFromLog?: boolean
  },
): Promise<string> {
  const { id } = await db.talk.create({ data: talk, select: { id: true } })
  return id
}

export async function rewordTalk(
  db: Tx,
  id: string,
  {
    background,
    ...words
  }: TalkWords & { readonly background?: string | undefined; readonly speakerFromLog?: false },
): Promise<void> {
  const data = { ...words, ...(background !== undefined && { background }) }
  await db.talk.update({ where: { id }, data, select: { id: true } })
}

/** Sets the words of a talk without touching the rest, as taking a name out of them does. */
export async function changeWords(
  db: Tx,
  id: string,
  words: Pick<TalkWords, 'topic' | 'summary'>,
): Promise<void> {
  await db.talk.update({ where: { id }, data: words, select: { id: true } })
}

/** Whether its transcript is published. Locked, so that it is not published before this transaction ends. */
export async function isPublished(db: Tx, talkId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ published: boolean }[]>`
    SELECT "state" = 'PUBLISHED' AS "published" FROM "Transcript"
    WHERE "talkId" = ${talkId}::uuid FOR UPDATE`
  return rows[0]?.published === true
}

export type TalkChange = {
  readonly state: TalkState
  readonly nightId: string | null
  /** Absent keeps what is there; the date as well. */
  readonly reason?: string | null
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

/** The members among these who can have given a talk once: those who left among them. */
export async function findOnceHere(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: { notIn: ['MERGED', 'ERASED'] } },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** The members among these who are still here. */
export async function findActive(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: 'ACTIVE' },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** One who is here, as a form shows whom it means; null for every other. */
export async function findPerson(db: Tx, id: string): Promise<PickedPerson | null> {
  return db.member.findFirst({
    where: { id, status: 'ACTIVE' },
    select: { id: true, displayName: true, company: true, position: true, groupId: true },
  })
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

export type LockedTalk = {
  readonly id: string
  readonly groupId: string
  readonly nightId: string | null
  readonly state: TalkState
  readonly speakerId: string | null
}

/** The group's plan of a talk, locked, and then the talk itself as it stands under that lock. */
export async function lockPlanOf(db: Tx, talkId: string): Promise<LockedTalk | null> {
  const found = await db.talk.findUnique({ where: { id: talkId }, select: { groupId: true } })
  if (found === null || !(await lockPlan(db, found.groupId))) return null
  await db.$queryRaw`SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid FOR UPDATE`
  return db.talk.findUnique({
    where: { id: talkId },
    select: { id: true, groupId: true, nightId: true, state: true, speakerId: true },
  })
}

export async function isOfGroup(db: Tx, talkId: string, groupId: string): Promise<boolean> {
  return (await db.talk.count({ where: { id: talkId, groupId } })) === 1
}

/** The talk that holds the night, if any. */
export async function findHolder(
  db: Tx,
  nightId: string,
): Promise<{ readonly id: string; readonly topic: string } | null> {
  return db.talk.findFirst({
    where: { nightId, state: { in: ['PLANNED', 'HELD'] } },
    select: { id: true, topic: true },
  })
}

/** Names the speaker of a talk that has none; who that is, is the log's to say from now on. */
export async function fillInSpeaker(db: Tx, id: string, speakerId: string | null): Promise<void> {
  const data = { speakerId, speakerFromLog: true }
  await db.talk.updateMany({ where: { id, speakerId: null }, data })
}

/** Sets the speaker where the log says who it is; answers whether that was another until now. */
export async function followSpeaker(
  db: Tx,
  id: string,
  speakerId: string | null,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Talk" SET "speakerId" = ${speakerId}::uuid, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND "speakerFromLog" AND "speakerId" IS DISTINCT FROM ${speakerId}::uuid`
  return count === 1
}

/** The speaker whom only the log knew is unknown again. */
export async function forgetSpeaker(db: Tx, id: string): Promise<void> {
  const data = { speakerId: null, speakerFromLog: false }
  await db.talk.updateMany({ where: { id, speakerFromLog: true }, data })
}

/** What the chat log calls the people of a talk. */
export async function setNamesInLog(db: Tx, id: string, names: readonly string[]): Promise<void> {
  await db.talk.updateMany({ where: { id }, data: { namesInLog: [...new Set(names)] } })
}

export async function deleteTalk(db: Tx, id: string): Promise<void> {
  await db.talk.deleteMany({ where: { id } })
}
