import type { Temporal } from 'temporal-polyfill'
import type { NightTemplate } from '@/lib/nights/types'
import type { Day, DayFacts, DayName } from './types'

/** What is known where no country is chosen and nothing was corrected. */
export const NO_DAY_FACTS: DayFacts = { announced: new Map(), corrections: new Map() }

/**
 * What the date is for the community: what an organiser says of it goes before what its country announced,
 * and that before its weekday.
 */
export function dayKind(date: Temporal.PlainDate, { announced, corrections }: DayFacts): Day {
  const key = date.toString()
  const said = announced.get(key)
  const correction = corrections.get(key)
  if (correction === undefined)
    return said === undefined ? likeItsWeekday(date, false) : { ...said, corrected: false }
  if (correction.kind === 'ORDINARY') return likeItsWeekday(date, true)
  const { kind, name } = correction
  return { kind, name: nameOf(name) ?? said?.name ?? null, corrected: true }
}

function likeItsWeekday(date: Temporal.PlainDate, corrected: boolean): Day {
  return { kind: date.dayOfWeek > 5 ? 'WEEKEND' : 'WORKING', name: null, corrected }
}

/** An organiser writes one name, in the language of the community. */
function nameOf(name: string): DayName | null {
  return name === '' ? null : { zh: name, en: name }
}

/**
 * Whether an evening is laid out on the date by itself: on the weekdays of the template, not on a holiday, and
 * on a make-up working day where the group meets every working day of the week.
 */
export function isLaidOut(
  date: Temporal.PlainDate,
  template: Pick<NightTemplate, 'weekdays'>,
  { kind }: Pick<Day, 'kind'>,
): boolean {
  if (kind === 'HOLIDAY') return false
  if (template.weekdays.includes(date.dayOfWeek)) return true
  return kind === 'MAKE_UP' && WORKING_WEEK.every((day) => template.weekdays.includes(day))
}

const WORKING_WEEK = [1, 2, 3, 4, 5]

/** Whether the date would have an evening if it were no holiday: then the plan shows why it has none. */
export function isHeldFree(
  date: Temporal.PlainDate,
  template: Pick<NightTemplate, 'weekdays'>,
  { kind }: Pick<Day, 'kind'>,
): boolean {
  return kind === 'HOLIDAY' && template.weekdays.includes(date.dayOfWeek)
}
