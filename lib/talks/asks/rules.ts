import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { AskState, AskView } from './types'

/** An answer is waited for so many days, unless a coordinator says otherwise. */
export const ANSWER_DAYS = 3
/** A coordinator answers to another evening within so many days. */
const PROPOSAL_DAYS = 7
/** Evenings are asked for at most so many weeks ahead, and no answer is waited for longer. */
export const WEEKS_AHEAD = 8
/** Both sides are reminded so many days before the answer is due. */
const REMINDED_DAYS = [7, 3, 1] as const
/** A coordinator reminds by hand once in so many hours. */
const REMIND_HOURS = 24
/** An answer to fill an evening is waited for at most so many hours. */
const GAP_HOURS = 12

type Evening = { readonly date: Temporal.PlainDate; readonly startsAt: Temporal.Instant }

/**
 * Until when the answer is waited for: the end of the day, or the beginning of the last of the evenings where
 * that is earlier. Refusals: ASK_DUE_PAST, ASK_DUE_FAR {weeks}.
 */
export function decideDue(
  answerBy: Temporal.PlainDate,
  { evenings, now, zone }: AskTimes,
): Outcome<Temporal.Instant> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  if (Temporal.PlainDate.compare(answerBy, today) < 0) return refuse('ASK_DUE_PAST', {}, 'answerBy')
  if (Temporal.PlainDate.compare(answerBy, today.add({ weeks: WEEKS_AHEAD })) > 0)
    return refuse('ASK_DUE_FAR', { weeks: WEEKS_AHEAD }, 'answerBy')
  const midnight = answerBy.add({ days: 1 }).toZonedDateTime(zone)
  // The last minute of the day names the day; midnight would name the next.
  const end = midnight.toInstant().subtract({ minutes: 1 })
  const last = evenings
    .map(({ startsAt }) => startsAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
    .at(-1)
  const due = last === undefined ? end : earlier(end, last)
  if (Temporal.Instant.compare(due, now) <= 0) return refuse('ASK_DUE_PAST', {}, 'answerBy')
  return ok(due)
}

type AskTimes = {
  readonly evenings: readonly Evening[]
  readonly now: Temporal.Instant
  readonly zone: string
}

/**
 * Until when coordinators answer to an evening that a member named: some days, and a day before it begins; where
 * that is nearer, half of what is left. It is kept as long.
 */
export function proposalDue(startsAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const half = Math.floor((now.epochMilliseconds + startsAt.epochMilliseconds) / 2)
  const halfway = Temporal.Instant.fromEpochMilliseconds(half)
  const before = startsAt.subtract({ hours: 24 })
  const last = earlier(before, halfway).equals(before) ? halfway : before
  return earlier(now.add({ hours: PROPOSAL_DAYS * 24 }), last)
}

/**
 * Whether it is to fill one evening that lost its speaker: others may be asked for the same one, it is kept for all of
 * them, and the first yes takes it.
 */
export function isForGap({ origin, dates }: Pick<AskView, 'origin' | 'dates'>): boolean {
  return origin === 'STANDBY' && dates.length === 1
}

/** Until when the answer to fill an evening is waited for: some hours, or half of what is left before it begins. */
export function gapDue(startsAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const half = Math.floor((now.epochMilliseconds + startsAt.epochMilliseconds) / 2)
  return earlier(now.add({ hours: GAP_HOURS }), Temporal.Instant.fromEpochMilliseconds(half))
}

/** An evening is kept until the answer is due, and never past its own beginning. */
export function holdUntil(evening: Evening, dueAt: Temporal.Instant): Temporal.Instant {
  return earlier(evening.startsAt, dueAt)
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b
}

/** The evenings that a form names, each once and in order. */
export function datesAsked(
  typed: readonly (Temporal.PlainDate | null)[],
): readonly Temporal.PlainDate[] {
  const found = new Map(typed.flatMap((date) => (date === null ? [] : [[date.toString(), date]])))
  return [...found.values()].toSorted((one, other) => Temporal.PlainDate.compare(one, other))
}

/** Whether the member's answer still counts. What is over is refused with what it became. */
export function decideAnswer(
  ask: { readonly state: AskState; readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
): Outcome<undefined> {
  if (ask.state === 'OPEN' || ask.state === 'PROPOSED')
    return Temporal.Instant.compare(ask.dueAt, now) > 0 ? ok() : refuse('ASK_LAPSED')
  return refuse(OVER[ask.state])
}

const OVER = {
  ACCEPTED: 'ASK_ACCEPTED',
  DECLINED: 'ASK_DECLINED',
  WITHDRAWN: 'ASK_WITHDRAWN',
  LAPSED: 'ASK_LAPSED',
  FILLED: 'ASK_FILLED',
  RELEASED: 'ASK_RELEASED',
  RELEASED_LATE: 'ASK_RELEASED',
} as const satisfies Readonly<Record<Exclude<AskState, 'OPEN' | 'PROPOSED'>, string>>

/** What the page showed of the evening that is agreed to. */
export function agreeForm({ proposed, topic }: Pick<AskView, 'proposed' | 'topic'>): BasedOn {
  return basedOn({ proposed: proposed?.toString(), topic })
}

/** The question to which the page showed a reply's form. */
export function replyForm({ question }: Pick<AskView, 'question'>): BasedOn {
  return basedOn({ question })
}

/** Whether a coordinator still has a part in it. */
export function isUnderWay({ state }: { readonly state: AskState }): boolean {
  return state === 'OPEN' || state === 'PROPOSED'
}

/** Whether it needs a coordinator: another evening was named, or something was asked back. */
export function needsCoordinator(ask: Pick<AskView, 'state' | 'question' | 'reply'>): boolean {
  if (ask.state === 'PROPOSED') return true
  return ask.state === 'OPEN' && ask.question !== null && ask.reply === null
}

/**
 * Of how many days before the due the reminder is that is to be sent now; null for none. An ask that was made
 * later than that is not reminded of, and of two that were missed only the later one is sent.
 */
export function reminderDue(
  ask: {
    readonly askedAt: Temporal.Instant
    /** When another evening was named, from which on a coordinator's answer is waited for. */
    readonly answeredAt: Temporal.Instant | null
    readonly dueAt: Temporal.Instant
    readonly remindedDays: number | null
  },
  now: Temporal.Instant,
): number | null {
  if (Temporal.Instant.compare(ask.dueAt, now) <= 0) return null
  const due = REMINDED_DAYS.filter((days) => {
    const at = ask.dueAt.subtract({ hours: days * 24 })
    const came = Temporal.Instant.compare(at, now) <= 0
    return came && Temporal.Instant.compare(ask.answeredAt ?? ask.askedAt, at) < 0
  })
  const last = due.at(-1)
  if (last === undefined || (ask.remindedDays !== null && ask.remindedDays <= last)) return null
  return last
}

/** Why an ask ends by the clock: its member is gone, no coordinator answered them, or they did not answer. */
export function endOf(
  { state, dueAt }: Pick<AskView, 'state' | 'dueAt'>,
  now: Temporal.Instant,
): 'GONE' | 'UNANSWERED' | 'LAPSED' {
  if (Temporal.Instant.compare(dueAt, now) > 0) return 'GONE'
  return state === 'PROPOSED' ? 'UNANSWERED' : 'LAPSED'
}

/** Whether a coordinator may remind by hand now. */
export function decideRemind(
  ask: Pick<AskView, 'state' | 'dueAt' | 'remindedAt'>,
  now: Temporal.Instant,
): Outcome<undefined> {
  if (ask.state !== 'OPEN' || Temporal.Instant.compare(ask.dueAt, now) <= 0)
    return refuse('ASK_OVER')
  const again = ask.remindedAt?.add({ hours: REMIND_HOURS })
  return again !== undefined && Temporal.Instant.compare(again, now) > 0
    ? refuse('ASK_REMINDED', { hours: REMIND_HOURS })
    : ok()
}
