import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { refreshQuestions } from '@/lib/activity/schema'
import { record } from '@/lib/audit/record'
import { creditCheckIns, creditDutiesOf } from '@/lib/checkins/commands-log'
import { transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { claimLabelIn } from '@/lib/matching/commands-aliases'
import { planZone } from '@/lib/nights/queries'
import { recordCalledOffTalk, recordHeldTalk, type RecordedTalk } from '@/lib/talks/record/commands'
import { createDraft } from '@/lib/transcripts/draft/commands'
import type { DraftCut } from '@/lib/transcripts/draft/store-drafts'
import { now, toDate } from '@/lib/shared/clock'
import type { BasedOn } from '@/lib/shared/based-on'
import { refuse, Refused, reject, type Outcome } from '@/lib/shared/outcome'
import { clockToInstant } from './rules-clocks'
import { eveningInLog } from './commands-seen'
import { canDecideNights } from './policy'
import { decideCut, namesIn, type CutSpan } from './rules'
import { isMember, personOf, readMoments } from './store-evidence'
import { requireUncorrected } from './rules-forms'
import { decideFound, readFound } from './store'
import type { Decision, FoundNightRow, Made } from './types'

/**
 * Takes a found night for true, as the editor corrected it, in one transaction. What follows is done by
 * the rooms that own it: the talk of its date is recorded, the speaker's label linked, and for a held
 * night the draft of the transcript made and the members seen in the log credited. Nothing of it is
 * published.
 *
 * Refuses NOT_ALLOWED, FOUND_NIGHT_UNKNOWN, FOUND_NIGHT_DECIDED {state}, what `decideCut` refuses,
 * CHANGED_MEANWHILE {count}, MESSAGE_UNKNOWN, SPEAKER_UNKNOWN, HOST_UNKNOWN, NIGHT_TAKEN, TRANSCRIPT_PUBLISHED.
 */
export async function confirmFoundNight(
  actor: Actor,
  id: string,
  decision: Decision,
  form?: BasedOn,
): Promise<Outcome<{ readonly talkId: string }>> {
  if (!canDecideNights(actor)) return refuse('NOT_ALLOWED')
  if (!z.uuid().safeParse(id).success) return refuse('FOUND_NIGHT_UNKNOWN')
  const timeZone = await planZone()
  return transaction(async (tx) => {
    const night = (await readFound(tx, id, true)) ?? reject('FOUND_NIGHT_UNKNOWN')
    if (night.state !== 'PROPOSED') reject('FOUND_NIGHT_DECIDED', { state: night.state })
    requireUncorrected(night, decision, form)
    const cut = await cutOf(tx, night, decision)
    const people = await resolvePeople(tx, actor, night.groupId, decision)
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
async function resolvePeople(
  tx: Tx,
  actor: Actor,
  groupId: string,
  decision: Decision,
): Promise<People> {
  const { speakerPersonId, hostPersonId, speakerMemberId } = decision
  const known = async (id: string | null, code: string, field: string) =>
    id === null ? null : ((await personOf(tx, groupId, id)) ?? reject(code, {}, field))
  const speaker = await known(speakerPersonId, 'SPEAKER_UNKNOWN', 'speakerPersonId')
  const host = await known(hostPersonId, 'HOST_UNKNOWN', 'hostPersonId')
  if (speakerMemberId !== null && !(await isMember(tx, speakerMemberId))) {
    reject('SPEAKER_UNKNOWN', {}, 'speakerMemberId')
  }
  const links =
    speakerPersonId !== null && speakerMemberId !== null && speaker?.memberId !== speakerMemberId
  if (links) {
    await claimLabelIn(tx, actor, { id: speakerPersonId, memberId: speakerMemberId })
  }
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
    namesInLog: namesIn(night.facts),
  } as const
  const made = (talk: RecordedTalk): Made => ({
    talkId: talk.talkId,
    talkMade: talk.isNew,
    plannedOn: talk.plannedOn,
    linkedPersonId: people.linkedPersonId,
  })
  if (cut === null) {
    const state = decision.status === 'postponed' ? 'POSTPONED' : 'CANCELLED'
    return made(await recordCalledOffTalk(tx, actor, { ...words, state }))
  }
  const { openedAt, closedAt } = night.facts.checkIn
  const instant = (clock: string | null) =>
    clock === null ? null : clockToInstant(night.date, clock, timeZone)
  const [checkInOpenedAt, checkInClosedAt] = [instant(openedAt), instant(closedAt)]
  const { hostId } = people
  const known = { ...words, hostId, checkInOpenedAt, checkInClosedAt }
  const talk = await recordHeldTalk(tx, actor, known)
  await createDraft(tx, talk.talkId, draftOf(decision, cut))
  await enqueue(tx, refreshQuestions, { talkId: talk.talkId }, { singletonKey: talk.talkId })
  const evening = await eveningInLog(tx, night, { startsAt: cut.startsAt, timeZone })
  await creditCheckIns(tx, talk.nightId, { ...evening, byId: actorId(actor) })
  await creditDutiesOf(tx, talk.nightId)
  return made(talk)
}

function draftOf({ speakerPersonId, hostPersonId }: Decision, cut: CutSpan): DraftCut {
  const date = (at: number | null) => (at === null ? null : new Date(at))
  return {
    speakerPersonId,
    hostPersonId,
    startsAt: new Date(cut.startsAt),
    endsAt: new Date(cut.endsAt),
    questionsAt: date(cut.questionsAt),
    questionsEndAt: date(cut.questionsEndAt),
  }
}
