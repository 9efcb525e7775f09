import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { QuestionFacts, QuestionState } from './types'

/** Longest question, longest answer in writing and longest reason for hiding one, in characters. */
export const TEXT_MAX = 500
export const ANSWER_MAX = 2000
export const REASON_MAX = 200

const ORDER: Readonly<Record<QuestionState, number>> = {
  ON_AIR: 0,
  OPEN: 1,
  ANSWERED: 2,
  WRITTEN: 2,
}

type Ordered = Pick<QuestionFacts, 'id' | 'state' | 'askedAt' | 'stateAt'> & {
  readonly votes: number
}

/** What is on air first, then what is open by its votes and the older one first, then what was answered. */
export function byTurn(a: Ordered, b: Ordered): number {
  const turn = ORDER[a.state] - ORDER[b.state]
  if (turn !== 0) return turn
  const open = ORDER[a.state] === ORDER.OPEN
  return (open ? b.votes - a.votes : instantOrder(a.stateAt, b.stateAt)) || byAsked(a, b)
}

/** As they were asked. */
export function byAsked(a: Pick<Ordered, 'id' | 'askedAt'>, b: Pick<Ordered, 'id' | 'askedAt'>) {
  return instantOrder(a.askedAt, b.askedAt) || (a.id < b.id ? -1 : 1)
}

function instantOrder(a: Temporal.Instant, b: Temporal.Instant): number {
  return Temporal.Instant.compare(a, b)
}

/** Whether it waits to be answered. */
export function isUnanswered(state: QuestionState): boolean {
  return state === 'OPEN' || state === 'ON_AIR'
}

type Held = Pick<QuestionFacts, 'state' | 'mergedIntoId' | 'hiddenReason'>

/** Whether a member still changes, votes for or withdraws it: until it is answered. */
export function decideUnanswered({ state, hiddenReason }: Held): Outcome<undefined> {
  if (hiddenReason !== null) return refuse('QUESTION_HIDDEN')
  return isUnanswered(state) ? ok() : refuse('QUESTION_ANSWERED')
}

/** Whether it can be put on air, or into another one: open, shown, and by itself. */
export function isFree({ state, mergedIntoId, hiddenReason }: Held): boolean {
  return state === 'OPEN' && mergedIntoId === null && hiddenReason === null
}

/** Whether another can be merged into it. */
export function takesOthers(question: Held): boolean {
  const { state, mergedIntoId, hiddenReason } = question
  return isUnanswered(state) && mergedIntoId === null && hiddenReason === null
}

/** What the form of a question was made from. */
export function questionForm(question: {
  readonly text: string
  readonly withoutName: boolean
}): BasedOn {
  return basedOn({ text: question.text, withoutName: question.withoutName })
}

/** The form of an answer: what is answered belongs to it, for it can be edited until then. */
export function answerForm(question: {
  readonly text: string
  readonly answer: string | null
}): BasedOn {
  return basedOn({ question: question.text, answer: question.answer })
}

/** The beginning of a question, as a topic. */
export function topicFrom(text: string, max: number): string {
  return Array.from(text.replace(/\s+/gu, ' ').trim()).slice(0, max).join('')
}
