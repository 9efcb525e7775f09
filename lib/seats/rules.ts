import { fold } from '@/lib/search/fold'
import type { RoleWeight, SeatTerms, Waiting, Working, WorkingLine } from './types'

const DAY_MS = 24 * 3_600_000
const PERIOD_DAYS = 30

/** How many sit in the group from each company, by its folded name. */
export type OrderFacts = { readonly companyCounts: ReadonlyMap<string, number> }

type Pointed = Omit<Working, 'place'> & { readonly since: number }

/**
 * The whole wait-list in order: most points first; of equal points the one who waits longer; of those the
 * lower id. `at` is in milliseconds, and everything is counted in whole numbers, rounded down:
 *
 *     points   = role + company + referral + waiting
 *     role     = the best weight whose word stands in the role
 *     company  = companyPoints × (companyMany − people of the company) / companyMany, at least 0;
 *                0 for an applicant who names no company
 *     referral = referralPoints with a referrer
 *     waiting  = waitingPoints × whole days on the list / 30, at most waitingMax
 *
 * No applicant's points depend on who else waits, so that one who comes or goes never swaps two others.
 */
export function orderOf(
  waiting: readonly Waiting[],
  facts: OrderFacts,
  terms: SeatTerms,
  at: number,
): Working[] {
  return waiting
    .map((one) => pointsOf(one, facts, terms, at))
    .toSorted(before)
    .map(({ since: _since, ...one }, index) => ({ ...one, place: index + 1 }))
}

/**
 * Who would sit on so many seats given one after the other: each time the first of the order in which
 * the one just picked counts for their company. `place` is the turn, from 1. Picking fewer picks
 * the same people in the same turns.
 */
export function pickNext(
  waiting: readonly Waiting[],
  facts: OrderFacts,
  terms: SeatTerms,
  { at, seats }: { readonly at: number; readonly seats: number },
): Working[] {
  const counts = new Map(facts.companyCounts)
  const pointed = (one: Waiting) => pointsOf(one, { companyCounts: counts }, terms, at)
  let left = waiting.map((one) => ({ one, pointed: pointed(one) }))
  const picked: Working[] = []
  while (picked.length < seats) {
    const first = left.reduce<(typeof left)[number] | null>(
      (best, next) => (best === null || before(next.pointed, best.pointed) < 0 ? next : best),
      null,
    )
    if (first === null) break
    const { since: _since, ...working } = first.pointed
    picked.push({ ...working, place: picked.length + 1 })
    const { company } = first.one
    if (company !== null) counts.set(company, (counts.get(company) ?? 0) + 1)
    left = left
      .filter((next) => next !== first)
      .map((next) =>
        company !== null && next.one.company === company
          ? { ...next, pointed: pointed(next.one) }
          : next,
      )
  }
  return picked
}

function pointsOf(
  { applicationId, position, company, referred, since }: Waiting,
  { companyCounts }: OrderFacts,
  terms: SeatTerms,
  at: number,
): Pointed {
  const lines = [
    roleLine(position, terms.roles),
    companyLine(company === null ? null : (companyCounts.get(company) ?? 0), terms),
    {
      term: 'REFERRAL',
      points: referred ? terms.referralPoints : 0,
      facts: { referred: referred ? 1 : 0 },
    },
    waitingLine(Math.max(0, Math.floor((at - since) / DAY_MS)), terms),
  ] as const
  const points = lines.reduce((sum, line) => sum + line.points, 0)
  return { applicationId, points, lines, since }
}

/** Of several weights the highest counts; of equal ones the word that stands first in the policy. */
function roleLine(position: string | null, roles: readonly RoleWeight[]): WorkingLine {
  const text = fold(position ?? '')
  const [best] = roles
    .filter(({ word }) => holdsWord(text, fold(word.trim())))
    .toSorted((a, b) => b.points - a.points)
  return best === undefined
    ? { term: 'ROLE', points: 0, facts: {} }
    : { term: 'ROLE', points: best.points, facts: { word: best.word } }
}

/** Chinese words stand anywhere; a Latin one stands by itself: there is no "PM" in "development". */
function holdsWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    if (
      !joins(text[from - 1], word[0]) &&
      !joins(word[word.length - 1], text[from + word.length])
    ) {
      return true
    }
  }
  return false
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return LATIN.test(left ?? '') && LATIN.test(right ?? '')
}

const LATIN = /^[\p{Script=Latin}\p{N}]$/u

function companyLine(count: number | null, terms: SeatTerms): WorkingLine {
  const { companyPoints, companyMany: many } = terms
  if (count === null) return { term: 'COMPANY', points: 0, facts: { many } }
  const points = Math.floor((companyPoints * Math.max(0, many - count)) / many)
  return { term: 'COMPANY', points, facts: { count, many } }
}

function waitingLine(days: number, { waitingPoints, waitingMax: max }: SeatTerms): WorkingLine {
  const points = Math.min(max, Math.floor((waitingPoints * days) / PERIOD_DAYS))
  return { term: 'WAITING', points, facts: { days, max } }
}

function before(a: Pointed, b: Pointed): number {
  return b.points - a.points || a.since - b.since || (a.applicationId < b.applicationId ? -1 : 1)
}

/** By which two people are of one company: width, case and spaces aside. Null when none is named. */
export function companyKey(company: string | null): string | null {
  const key = fold(company ?? '').replace(/\s+/gu, '')
  return key === '' ? null : key
}
