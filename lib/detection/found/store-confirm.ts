import type { Tx } from '@/lib/db/transaction'

/** A talk before a night is confirmed; `plannedOn` is its night while it is yet to be held. */
export type TalkBefore = { readonly id: string; readonly plannedOn: string | null }

/** The talk that stands on the group's night of that date, or stood there and was called off. */
export async function talkOn(db: Tx, groupId: string, date: Date): Promise<TalkBefore | null> {
  const talk = await db.talk.findFirst({
    where: {
      groupId,
      OR: [{ night: { date } }, { movedFrom: date, state: 'POSTPONED' }],
      state: { in: ['PLANNED', 'HELD', 'CANCELLED', 'POSTPONED'] },
    },
    // The enum's order puts what stands before what was called off.
    orderBy: { state: 'asc' },
    select: { id: true, state: true, nightId: true },
  })
  return talk && { id: talk.id, plannedOn: talk.state === 'PLANNED' ? talk.nightId : null }
}

export async function calledOffOn(
  db: Tx,
  groupId: string,
  date: Date,
  state: 'CANCELLED' | 'POSTPONED',
): Promise<string | null> {
  const where =
    state === 'CANCELLED'
      ? { groupId, state, night: { date } }
      : { groupId, state, movedFrom: date }
  return (await db.talk.findFirst({ where, select: { id: true } }))?.id ?? null
}

export async function personOf(
  db: Tx,
  groupId: string,
  id: string,
): Promise<{ readonly memberId: string | null } | null> {
  return db.logPerson.findFirst({ where: { id, groupId }, select: { memberId: true } })
}

export async function memberExists(db: Tx, id: string): Promise<boolean> {
  return (await db.member.count({ where: { id } })) === 1
}

export async function linkPerson(db: Tx, id: string, memberId: string | null): Promise<void> {
  await db.logPerson.update({ where: { id }, data: { memberId }, select: { id: true } })
}

/** What the log adds to a talk and its night; what the plan already says stays. */
export async function fillIn(
  db: Tx,
  ids: { readonly talkId: string; readonly nightId: string },
  facts: {
    readonly speakerId: string | null
    readonly hostId: string | null
    readonly openedAt: Date | null
    readonly closedAt: Date | null
  },
): Promise<void> {
  await db.talk.updateMany({
    where: { id: ids.talkId, speakerId: null },
    data: { speakerId: facts.speakerId },
  })
  const night = (
    missing: 'hostId' | 'checkInOpenedAt' | 'checkInClosedAt',
    value: string | Date | null,
  ) =>
    value === null
      ? null
      : db.night.updateMany({
          where: { id: ids.nightId, [missing]: null },
          data: { [missing]: value },
        })
  await night('hostId', facts.hostId)
  await night('checkInOpenedAt', facts.openedAt)
  await night('checkInClosedAt', facts.closedAt)
}

/** Makes the draft, or cuts an unpublished one anew; false when one is published. */
export async function saveDraft(
  db: Tx,
  talkId: string,
  cut: {
    readonly speakerPersonId: string | null
    readonly hostPersonId: string | null
    readonly startsAt: Date
    readonly endsAt: Date
    readonly questionsAt: Date | null
    readonly questionsEndAt: Date | null
  },
): Promise<boolean> {
  const saved = await db.transcript.createMany({ data: [{ talkId, ...cut }], skipDuplicates: true })
  if (saved.count === 1) return true
  const { count } = await db.transcript.updateMany({
    where: { talkId, state: { not: 'PUBLISHED' } },
    data: cut,
  })
  return count === 1
}

/** Removes a draft that is not published; false when it is published. */
export async function removeDraft(db: Tx, talkId: string): Promise<boolean> {
  await db.transcript.deleteMany({ where: { talkId, state: { not: 'PUBLISHED' } } })
  return (await db.transcript.count({ where: { talkId } })) === 0
}

/** Presence as the log shows it; who is known to be present already stays as known. */
export async function insertLogCheckIns(
  db: Tx,
  nightId: string,
  seen: readonly { readonly memberId: string; readonly at: Date; readonly late: boolean }[],
  byId: string | null,
): Promise<void> {
  await db.checkIn.createMany({
    data: seen.map(({ memberId, at, late }) => ({
      nightId,
      memberId,
      at,
      byId,
      status: late ? 'LATE' : 'ON_TIME',
      via: 'LOG',
    })),
    skipDuplicates: true,
  })
}

/** Takes back the presence that the log showed, and a talk that nothing but the log knew. */
export async function unmakeTalk(db: Tx, talkId: string, talkMade: boolean): Promise<void> {
  const talk = await db.talk.findUnique({ where: { id: talkId }, select: { nightId: true } })
  if (talk?.nightId != null) {
    await db.checkIn.deleteMany({ where: { nightId: talk.nightId, via: 'LOG' } })
  }
  if (talkMade) await db.talk.deleteMany({ where: { id: talkId } })
}
