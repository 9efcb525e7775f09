import { Temporal } from 'temporal-polyfill'
import { FIRST_DAYS, isPresent, tally } from './rules'
import type { Cohort, Figure, GridEvening, GridMember, Matrix, Part } from './types'

/** Companies with fewer members say nothing about a company. */
const COMPANY_MEMBERS = 3
/** So many companies are shown. */
const COMPANIES = 12

/** Evenings by the week they fell into, the first first; a week without one stands between others. */
export function byWeek({ evenings }: Pick<Matrix, 'evenings'>): Figure[] {
  const found = figures(evenings, ({ date }) => mondayOf(date))
  const [first, last] = [found[0]?.key, found.at(-1)?.key]
  if (first === undefined || last === undefined) return []
  const known = new Map(found.map((one) => [one.key, one]))
  const weeks: Figure[] = []
  const end = Temporal.PlainDate.from(last)
  for (
    let monday = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(monday, end) <= 0;
    monday = monday.add({ weeks: 1 })
  ) {
    const key = monday.toString()
    weeks.push(known.get(key) ?? { key, evenings: 0, present: 0, late: 0, caughtUp: 0 })
  }
  return weeks
}

function mondayOf(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** Evenings by weekday, Monday first; a weekday without one is not there. */
export function byWeekday({ evenings }: Pick<Matrix, 'evenings'>): Figure[] {
  return figures(evenings, ({ date }) => String(Temporal.PlainDate.from(date).dayOfWeek)).toSorted(
    (a, b) => Number(a.key) - Number(b.key),
  )
}

/** How many were there at one of these evenings, in whole people; null without an evening. */
export function mean(sum: number, evenings: number): number | null {
  return evenings === 0 ? null : Math.round((sum / evenings) * 10) / 10
}

function figures(evenings: readonly GridEvening[], keyOf: (one: GridEvening) => string): Figure[] {
  const found = new Map<string, Figure>()
  for (const one of evenings) {
    const key = keyOf(one)
    const known = found.get(key) ?? { key, evenings: 0, present: 0, late: 0, caughtUp: 0 }
    found.set(key, {
      key,
      evenings: known.evenings + 1,
      present: known.present + one.present,
      late: known.late + one.late,
      caughtUp: known.caughtUp + one.caughtUp,
    })
  }
  return [...found.values()]
}

/** The members of each group, in the order in which the groups are given. */
export function byGroup(
  { members }: Pick<Matrix, 'members'>,
  groups: readonly { readonly id: string }[],
): Part[] {
  return groups.flatMap(({ id }) => {
    const own = members.filter(({ groupId }) => groupId === id)
    return own.length === 0 ? [] : [partOf(id, own)]
  })
}

/** The companies with the most members, the largest first. */
export function byCompany({ members }: Pick<Matrix, 'members'>): Part[] {
  const found = new Map<string, GridMember[]>()
  for (const member of members) {
    const company = member.company?.trim() ?? ''
    if (company === '') continue
    const own = found.get(company) ?? []
    own.push(member)
    found.set(company, own)
  }
  return [...found]
    .filter(([, own]) => own.length >= COMPANY_MEMBERS)
    .map(([company, own]) => partOf(company, own))
    .toSorted((a, b) => b.members - a.members || (a.key < b.key ? -1 : 1))
    .slice(0, COMPANIES)
}

function partOf(key: string, members: readonly GridMember[]): Part {
  const tallies = members.map(({ marks }) => tally(marks))
  const of = tallies.reduce((sum, one) => sum + one.of, 0)
  const present = tallies.reduce((sum, one) => sum + one.present, 0)
  return {
    key,
    members: members.length,
    came: tallies.filter((one) => one.present > 0).length,
    share: of === 0 ? null : present / of,
  }
}

/**
 * Those who joined in the span, by the month in which they did, and how their first thirty days went. Without those
 * whose first thirty days had no evening of theirs: of them it cannot be said.
 */
export function cohorts(
  { evenings, members }: Matrix,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Cohort[] {
  const found = new Map<string, GridMember[]>()
  for (const member of members) {
    if (member.joined < from.toString() || !hadEvening(member, evenings)) continue
    const month = member.joined.slice(0, 7)
    const own = found.get(month) ?? []
    own.push(member)
    found.set(month, own)
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => cohortOf(month, own, evenings, today))
}

function hadEvening({ joined, marks }: GridMember, evenings: readonly GridEvening[]): boolean {
  const end = firstDaysEnd(joined)
  return evenings.some(({ date }, at) => date < end && marks[at] !== ' ')
}

function firstDaysEnd(joined: string): string {
  return Temporal.PlainDate.from(joined).add({ days: FIRST_DAYS }).toString()
}

function cohortOf(
  month: string,
  members: readonly GridMember[],
  evenings: readonly GridEvening[],
  today: Temporal.PlainDate,
): Cohort {
  const counts = members.map(({ marks, joined }) => {
    const end = firstDaysEnd(joined)
    return {
      running: end > today.toString(),
      present: evenings.filter(({ date }, at) => date < end && isPresent(marks[at])).length,
    }
  })
  const present = counts.reduce((sum, one) => sum + one.present, 0)
  return {
    month,
    joined: members.length,
    running: counts.filter(({ running }) => running).length,
    came: counts.filter((one) => one.present > 0).length,
    evenings: Math.round((present / members.length) * 10) / 10,
  }
}
