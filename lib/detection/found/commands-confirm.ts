import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { findQuestions } from '@/lib/activity/schema'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { recordCalledOffTalk } from '@/lib/talks/record/commands'
import { planZone } from '@/lib/nights/queries'
import { recordHeldTalk } from '@/lib/talks/record/commands'
import { queueNightChanged } from '@/lib/nights/jobs'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'
import { refuse, Refused, reject, type Outcome } from '@/lib/shared/outcome'
import { clockToInstant } from './rules-clocks'
import { canDecideNights } from './policy'
import { decideCut, type CutSpan } from './rules'
import * as store from './store-confirm'
import { readMoments } from './store-evidence'
import { decideFound, readFound } from './store'
import type { Decision, FoundNightRow, Made } from './types'

/**
 * Takes a found night for true, as the editor corrected it, in one transaction: finds or makes the
 * night and the talk of its date, links the speaker, and for a held night makes the draft of its
 * transcript and the check-ins that the log shows. Nothing of it is published.
 *
 * Refuses NOT_ALLOWED, FOUND_NIGHT_UNKNOWN, FOUND_NIGHT_DECIDED {state}, what `decideCut` refuses,
 * MESSAGE_UNKNOWN, SPEAKER_UNKNOWN, HOST_UNKNOWN, NIGHT_TAKEN, TRANSCRIPT_PUBLISHED.
 */
export async function confirmFoundNight(
  actor: Actor,
  id: string,
  decision: Decision,
): Promise<Outcome<{ readonly talkId: string }>> {
  if (!canDecideNights(actor)) return refuse('NOT_ALLOWED')
  if (!z.uuid().safeParse(id).success) return refuse('FOUND_NIGHT_UNKNOWN')
  const timeZone = await planZone()
  return transaction(async (tx) => {
    const night = (await readFound(tx, id, true)) ?? reject('FOUND_NIGHT_UNKNOWN')
    if (night.state !== 'PROPOSED') reject('FOUND_NIGHT_DECIDED', { state: night.state })
    const cut = await cutOf(tx, night, decision)
    const people = await resolvePeople(tx, night.groupId, decision)
    const made = await makeTalk(tx, actor, night, { decision, cut, people, timeZone })
    await decideFound(tx, id, {
      state: 'CONFIRMED',
      decision,
      made,
      decidedById: actorId(actor),
      decidedAt: toDate(now()),
    })
    await record(tx, actor, {
      action: 'foundNight.confirmed',
      subjectType: 'foundNight',
      subjectId: id,
      facts: { date: night.date, status: decision.status, talkId: made.talkId },
    })
    return { talkId: made.talkId }
  })
}

async function cutOf(tx: Tx, night: FoundNightRow, decision: Decision): Promise<CutSpan | null> {
  const { talkStart, talkEnd, questionsStart, questionsEnd } = decision
  const picked = [talkStart, talkEnd, questionsStart, questionsEnd].filter((id) => id !== null)
  const moments = await readMoments(tx, night.groupId, picked)
  const at = (id: string | null, field: string) =>
    id === null ? null : (moments.get(id)?.at.getTime() ?? reject('MESSAGE_UNKNOWN', {}, field))
  const outcome = decideCut(decision, {
    talkStart: at(talkStart, 'talkStart'),
    talkEnd: at(talkEnd, 'talkEnd'),
    questionsStart: at(questionsStart, 'questionsStart'),
    questionsEnd: at(questionsEnd, 'questionsEnd'),
  })
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}

type People = {
  readonly speakerId: string | null
  readonly hostId: string | null
  readonly linkedPersonId: string | null
}

/** Members behind the labels. A member chosen for the speaker's label is remembered for the label. */
async function resolvePeople(tx: Tx, groupId: string, decision: Decision): Promise<People> {
  const { speakerPersonId, hostPersonId, speakerMemberId } = decision
  const known = async (id: string | null, code: string, field: string) =>
    id === null ? null : ((await store.personOf(tx, groupId, id)) ?? reject(code, {}, field))
  const speaker = await known(speakerPersonId, 'SPEAKER_UNKNOWN', 'speakerPersonId')
  const host = await known(hostPersonId, 'HOST_UNKNOWN', 'hostPersonId')
  if (speakerMemberId !== null && !(await store.memberExists(tx, speakerMemberId))) {
    reject('SPEAKER_UNKNOWN', {}, 'speakerMemberId')
  }
  const links =
    speakerPersonId !== null && speakerMemberId !== null && speaker?.memberId !== speakerMemberId
  if (links) await store.linkPerson(tx, speakerPersonId, speakerMemberId)
  return {
    speakerId: speakerMemberId ?? speaker?.memberId ?? null,
    hostId: host?.memberId ?? null,
    linkedPersonId: links && speaker?.memberId === null ? speakerPersonId : null,
  }
}

type Facts = {
  readonly decision: Decision
  readonly cut: CutSpan | null
  readonly people: People
  readonly timeZone: string
}

async function makeTalk(
  tx: Tx,
  actor: Actor,
  night: FoundNightRow,
  { decision, cut, people, timeZone }: Facts,
): Promise<Made> {
  const date = Temporal.PlainDate.from(night.date)
  const words = {
    groupId: night.groupId,
    date,
    timeZone,
    topic: decision.topic,
    summary: '',
    speakerId: people.speakerId,
    mode: decision.mode === 'document' ? 'DOCUMENT' : 'LIVE',
    visibility: decision.visibility,
  } as const
  const before = await store.talkOn(tx, night.groupId, toDateColumn(date))
  const made = (talkId: string, isNew: boolean): Made => ({
    talkId,
    talkMade: isNew,
    plannedOn: talkId === before?.id ? before.plannedOn : null,
    linkedPersonId: people.linkedPersonId,
  })
  if (cut === null) {
    const state = decision.status === 'postponed' ? 'POSTPONED' : 'CANCELLED'
    const calledOff = await store.calledOffOn(tx, night.groupId, toDateColumn(date), state)
    const talkId = calledOff ?? (await recordCalledOffTalk(tx, actor, { ...words, state })).talkId
    return made(talkId, talkId !== before?.id && calledOff === null)
  }
  const { talkId, nightId } = await recordHeldTalk(tx, actor, words)
  await cutTranscript(tx, talkId, decision, cut)
  await creditPresence(tx, actor, night, { talkId, nightId, cut, people, timeZone })
  await queueNightChanged(tx, nightId)
  return made(talkId, talkId !== before?.id)
}

async function cutTranscript(tx: Tx, talkId: string, decision: Decision, cut: CutSpan) {
  const date = (at: number | null) => (at === null ? null : new Date(at))
  const saved = await store.saveDraft(tx, talkId, {
    speakerPersonId: decision.speakerPersonId,
    hostPersonId: decision.hostPersonId,
    startsAt: new Date(cut.startsAt),
    endsAt: new Date(cut.endsAt),
    questionsAt: date(cut.questionsAt),
    questionsEndAt: date(cut.questionsEndAt),
  })
  if (!saved) reject('TRANSCRIPT_PUBLISHED')
  await enqueue(tx, findQuestions, { talkId }, { singletonKey: talkId })
}

/** Who made the gesture is on time until the check-in closed, or until the talk began. */
async function creditPresence(
  tx: Tx,
  actor: Actor,
  { groupId, date, facts }: FoundNightRow,
  made: {
    readonly talkId: string
    readonly nightId: string
    readonly cut: CutSpan
    readonly people: People
    readonly timeZone: string
  },
): Promise<void> {
  const { openedAt, closedAt } = facts.checkIn
  const instant = (clock: string | null) =>
    clock === null ? null : toDate(clockToInstant(date, clock, made.timeZone))
  await store.fillIn(tx, made, {
    ...made.people,
    openedAt: instant(openedAt),
    closedAt: instant(closedAt),
  })
  // A clock names its whole minute.
  const closing = instant(closedAt)?.getTime()
  const until = closing === undefined ? made.cut.startsAt : closing + 59_999
  const moments = await readMoments(tx, groupId, facts.messages.checkIn)
  const first = new Map<string, Date>()
  for (const { at, memberId } of [...moments.values()].toSorted((a, b) => +a.at - +b.at)) {
    if (memberId !== null && !first.has(memberId)) first.set(memberId, at)
  }
  const seen = [...first].map(([memberId, at]) => ({ memberId, at, late: at.getTime() > until }))
  await store.insertLogCheckIns(tx, made.nightId, seen, actorId(actor))
}
