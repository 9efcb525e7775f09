import type { Reason } from '@/lib/matching/types'
import { type Decisions, type Match, pairKey } from './rules-decide'
import { type Described, sameCompany } from './rules-features'
import type { Voice } from './rules-traces'

/**
 * Members who may go on under another label with no name in common: one label stops as another begins, or both
 * name the same company and role. Weak evidence, asked about and never taken.
 */

/** When a label spoke, in milliseconds since the epoch. */
export type Span = {
  readonly firstAt: number
  readonly lastAt: number
  readonly messages: number
  readonly days: number
}

type Labels = {
  readonly labels: readonly {
    readonly id: string
    readonly labels: readonly string[]
    readonly memberId: string | null
  }[]
  readonly spans: ReadonlyMap<string, Span>
  readonly declined: ReadonlySet<string>
}
type Label = {
  readonly id: string
  readonly memberId: string | null
  readonly names: readonly Described[]
}

const DAY = 24 * 60 * 60_000
/** Of the label that stops: who spoke less may just be silent. */
const MIN_MESSAGES = 5
const MIN_DAYS = 3
/** Of the label that begins, where nothing else speaks for it. */
const MIN_BEGUN = 3
/** The new label begins so soon after the old one stopped. */
const AT_ONCE = 4 * DAY
const LATER = 60 * DAY
/** A label that is there from the log's first week on is no new one. */
const FIRST_WEEK = 7 * DAY

/** A question is worth it, just so. */
const WEAK = 50
const WEAK_WITH_PARTS = 55
const BOTH = 60

export function spansOf(voices: readonly Voice[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  for (const { at, person } of voices) {
    const span = spans.get(person)
    if (span === undefined) {
      spans.set(person, { firstAt: at, lastAt: at, messages: 1, days: 1 })
      continue
    }
    const another = Math.floor(at / DAY) !== Math.floor(span.lastAt / DAY)
    const { firstAt, messages, days } = span
    spans.set(person, {
      firstAt,
      lastAt: at,
      messages: messages + 1,
      days: days + (another ? 1 : 0),
    })
  }
  return spans
}

/**
 * Pairs of a label without a member, for which nothing else was `found`, and a member, where no other of either
 * kind fits as well.
 */
export function findRenames(
  who: Labels,
  { certain, doubtful }: Decisions,
  described: (text: string) => Described,
): Match[] {
  const { spans, declined } = who
  const asked = new Set([...certain, ...doubtful].map(({ subjectId }) => subjectId))
  const labels = who.labels.map((one) => ({
    ...one,
    names: one.labels.map(described),
  }))
  const began = Math.min(...[...spans.values()].map(({ firstAt }) => firstAt))
  const people = peopleOf(labels, spans)
  const found: Candidate[] = []
  for (const { id, names, memberId } of labels) {
    const span = spans.get(id)
    if (memberId !== null || span === undefined || span.firstAt < began + FIRST_WEEK) continue
    if (asked.has(id)) continue
    for (const old of people) {
      const judged = judge(names, span, old)
      if (judged !== null) found.push({ subjectId: id, old, ...judged })
    }
  }
  return found.flatMap(({ old, ...match }) => {
    const { memberId } = old
    const isOpen = memberId !== null && !declined.has(pairKey(memberId, match.subjectId))
    return isOpen && isOnly({ old, ...match }, found) ? [{ ...match, memberId }] : []
  })
}

type Person = {
  /** Null for a label without a member: another that may have gone on so, and never an answer. */
  readonly memberId: string | null
  readonly names: readonly Described[]
  readonly span: Span
}
type Judged = Pick<Match, 'score' | 'reasons'>
type Candidate = Judged & { readonly subjectId: string; readonly old: Person }

/** A member speaks under all their labels: one that stops says nothing while another goes on. */
function peopleOf(labels: readonly Label[], spans: ReadonlyMap<string, Span>): readonly Person[] {
  const people = new Map<string, Person>()
  for (const { id, memberId, names } of labels) {
    const span = spans.get(id)
    if (span === undefined) continue
    const key = memberId ?? `label ${id}`
    const known = people.get(key)
    people.set(key, {
      memberId,
      names: [...(known?.names ?? []), ...names],
      span: known === undefined ? span : joined(known.span, span),
    })
  }
  return [...people.values()]
}

function joined(a: Span, b: Span): Span {
  return {
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
    messages: a.messages + b.messages,
    days: Math.max(a.days, b.days),
  }
}

function judge(
  names: readonly Described[],
  { firstAt, messages }: Span,
  { names: others, span: before }: Person,
): Judged | null {
  const gap = firstAt - before.lastAt
  if (gap <= 0 || gap > LATER || before.messages < MIN_MESSAGES || before.days < MIN_DAYS)
    return null
  const parts = partsInCommon(names, others)
  const atOnce = gap <= AT_ONCE
  if (parts.length === 0 && (!atOnce || messages < MIN_BEGUN)) return null
  const facts = { name: others[0]?.text ?? '', days: Math.ceil(gap / DAY) }
  const stopped: Reason[] = atOnce ? [{ code: 'STOPPED_THEN', facts }] : []
  const score = parts.length === 0 ? WEAK : atOnce ? BOTH : WEAK_WITH_PARTS
  return {
    score,
    reasons: [...stopped, ...parts, { code: 'WEAK', facts: {} }],
  }
}

/** Company and role, both: one of them alone is shared by many. */
function partsInCommon(names: readonly Described[], others: readonly Described[]): Reason[] {
  for (const one of names) {
    for (const other of others) {
      if (one.role === '' || one.role !== other.role || !sameCompany(one.company, other.company))
        continue
      return [
        { code: 'SAME_COMPANY', facts: { company: other.company } },
        { code: 'SAME_ROLE', facts: { part: other.role } },
      ]
    }
  }
  return []
}

/** Where several labels stop or begin, one stop says nothing; a better match stands all the same. */
function isOnly(match: Candidate, all: readonly Candidate[]): boolean {
  return all.every(
    ({ subjectId, old, score }) =>
      score < match.score || (subjectId === match.subjectId) === (old === match.old),
  )
}
