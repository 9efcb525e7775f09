import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { FoundNight } from '@/lib/detection/detector/types'
import type { Decision, EvidenceMessage, StoredFacts, Voice } from './types'

/** Keeps a detected night: positions in the messages become their ids. */
export function toStored(night: FoundNight, ids: readonly string[]): StoredFacts {
  const { positions, ...facts } = night
  const id = (position: number | null) => (position === null ? null : (ids[position] ?? null))
  return {
    ...facts,
    messages: {
      talkStart: id(positions.talkStart),
      talkEnd: id(positions.talkEnd),
      questionsStart: id(positions.questionsStart),
      questionsEnd: id(positions.questionsEnd),
      notice: id(positions.notice),
      checkIn: positions.checkIn.flatMap((position) => ids[position] ?? []),
    },
  }
}

/** How the log calls the people of the evening: by their labels, and as the announcement did. */
export function namesIn({ speaker, host }: StoredFacts): string[] {
  return [speaker?.label, speaker?.name, host].filter((name) => name != null)
}

/** What confirming without a correction would mean; `visibility` is what the community begins with. */
export function proposedDecision(
  facts: StoredFacts,
  voices: readonly Voice[],
  visibility: Decision['visibility'],
): Decision {
  const personOf = (label: string | null) =>
    voices.find((voice) => voice.label === label)?.personId ?? null
  const { talkStart, talkEnd, questionsStart, questionsEnd } = facts.messages
  return {
    status: facts.status,
    mode: facts.mode ?? 'live',
    topic: facts.topic ?? '',
    speakerPersonId: personOf(facts.speaker?.label ?? null),
    hostPersonId: personOf(facts.host),
    speakerMemberId: null,
    talkStart,
    talkEnd,
    questionsStart,
    questionsEnd,
    visibility,
  }
}

/** Milliseconds since the epoch of the four messages; null where none was picked. */
export type CutTimes = {
  readonly talkStart: number | null
  readonly talkEnd: number | null
  readonly questionsStart: number | null
  readonly questionsEnd: number | null
}

export type CutSpan = {
  readonly startsAt: number
  readonly endsAt: number
  readonly questionsAt: number | null
  readonly questionsEndAt: number | null
}

/**
 * The stretch of the log that becomes the transcript; null for a night that was not held. Refuses
 * TOPIC_MISSING, CUT_START_MISSING, CUT_END_MISSING, CUT_END_BEFORE_START, CUT_QUESTIONS_EARLY and
 * CUT_QUESTIONS_END_EARLY, each with its field.
 */
export function decideCut(decision: Decision, times: CutTimes): Outcome<CutSpan | null> {
  if (decision.topic.trim() === '') return refuse('TOPIC_MISSING', {}, 'topic')
  if (decision.status !== 'held') return ok(null)
  const { talkStart, talkEnd, questionsStart, questionsEnd } = times
  if (talkStart === null) return refuse('CUT_START_MISSING', {}, 'talkStart')
  if (talkEnd === null) return refuse('CUT_END_MISSING', {}, 'talkEnd')
  if (talkEnd < talkStart) return refuse('CUT_END_BEFORE_START', {}, 'talkEnd')
  if (questionsStart !== null && questionsStart < talkStart) {
    return refuse('CUT_QUESTIONS_EARLY', {}, 'questionsStart')
  }
  if (questionsEnd !== null && questionsEnd < (questionsStart ?? talkEnd)) {
    return refuse('CUT_QUESTIONS_END_EARLY', {}, 'questionsEnd')
  }
  return ok({
    startsAt: talkStart,
    endsAt: talkEnd,
    questionsAt: questionsStart,
    questionsEndAt: questionsStart === null ? null : questionsEnd,
  })
}

/** How far around a time in question every message can be picked. */
const NEAR = 25
/** Further away one message in so many minutes is enough to come closer. */
const STEP_MINUTES = 10

/** Messages to pick the four times from, in order. */
export function chooseMessages(
  evening: readonly EvidenceMessage[],
  decision: Decision,
): readonly EvidenceMessage[] {
  const { talkStart, talkEnd, questionsStart, questionsEnd } = decision
  const picked = new Set([talkStart, talkEnd, questionsStart, questionsEnd])
  const places = evening.flatMap(({ id }, place) => (picked.has(id) ? [place] : []))
  let step = ''
  return evening.filter(({ clock }, place) => {
    const [hour = '', minute = '0'] = clock.split(':')
    const now = `${hour}:${Math.floor(Number(minute) / STEP_MINUTES)}`
    const first = now !== step
    step = now
    return first || places.some((near) => Math.abs(near - place) <= NEAR)
  })
}
