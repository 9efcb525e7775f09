import { Temporal } from 'temporal-polyfill'
import { isLaidOut } from '@/lib/nights/holidays/rules'
import type { Day } from '@/lib/nights/holidays/types'
import {
  CLOCKS,
  DEFAULT_TEMPLATE,
  findTimeFault,
  timesOn,
  type TimeFault,
} from '@/lib/nights/rules-times'
import type { NightClocks } from '@/lib/nights/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { Facts } from '@/lib/shared/outcome'
import { inForceOrFirst } from '@/lib/versioned/rules'
import type { Version } from '@/lib/versioned/types'
import type { TemplateTerms, TemplateVersion } from './types'

/** The first version of every group. */
export const FIRST_TEMPLATE: TemplateTerms = {
  ...DEFAULT_TEMPLATE,
  opener: 'HOSTS',
  catchUpDays: 7,
}

/** What decides which version is in force on a date. */
type DatedTerms = TemplateTerms & Pick<TemplateVersion, 'version' | 'firstDay'>

/** The terms by which an evening of the date is laid out. Without any version these are the first terms. */
export function termsOn(versions: readonly DatedTerms[], date: Temporal.PlainDate): TemplateTerms {
  return inForceOn(versions, date) ?? FIRST_TEMPLATE
}

/**
 * Of all versions that had their first day by the date the latest. Compared by dates, so that a change of the
 * time zone moves no first day.
 */
export function inForceOn<V extends DatedTerms>(
  versions: readonly V[],
  date: Temporal.PlainDate,
): V | null {
  const dated = versions.map((terms): Version & { readonly terms: V } => ({
    version: terms.version,
    effectiveFrom: dayNumber(terms.firstDay),
    terms,
  }))
  return inForceOrFirst(dated, dayNumber(date))?.terms ?? null
}

function dayNumber(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds
}

/** The first thing wrong with the order of the clocks, on an evening without a change of summer time. */
export function findClockFault(clocks: NightClocks): TimeFault | null {
  return findTimeFault(timesOn(ORDINARY_DAY, clocks, 'UTC'))
}

const ORDINARY_DAY = Temporal.PlainDate.from('2026-03-11')

/** How long the parts of an evening are, in minutes. */
export type Lengths = {
  /** How long a check-in after the start still counts as on time. Negative where it closes before the start. */
  readonly grace: number
  readonly talk: number
  readonly questions: number
}

export function lengthsOf(clocks: NightClocks): Lengths {
  const { checkInClosesAt, startsAt, questionsAt, endsAt } = timesOn(ORDINARY_DAY, clocks, 'UTC')
  const minutes = (from: Temporal.Instant, to: Temporal.Instant) =>
    (to.epochMilliseconds - from.epochMilliseconds) / 60_000
  return {
    grace: minutes(startsAt, checkInClosesAt),
    talk: minutes(startsAt, questionsAt),
    questions: minutes(questionsAt, endsAt),
  }
}

/** The terms as the fields of their form hold them. */
export function templateForm({ weekdays, clocks, opener, catchUpDays }: TemplateTerms): BasedOn {
  return basedOn({ weekdays: weekdays.join(' '), ...prefixed(clocks), opener, catchUpDays })
}

/** The terms as the audit record keeps them. */
export function templateFacts({ weekdays, clocks, opener, catchUpDays }: TemplateTerms): Facts {
  return { weekdays: weekdays.join(' '), ...clocks, opener, catchUpDays }
}

function prefixed(clocks: NightClocks): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(clocks).map(([name, at]) => [`clocks.${name}`, at]))
}

export type Difference = 'WEEKDAY' | 'TIMES'

/**
 * How an evening that stands on the plan differs from what the terms would lay out on its date; empty where it
 * does not. Saying so changes nothing of it.
 */
export function differencesFrom(
  terms: TemplateTerms,
  night: {
    readonly date: Temporal.PlainDate
    readonly clocks: NightClocks
    /** What the date is for the community. */
    readonly day: Pick<Day, 'kind'>
  },
): readonly Difference[] {
  const { weekdays, clocks } = terms
  const differs = CLOCKS.some((clock) => clocks[clock] !== night.clocks[clock])
  return [
    ...(isLaidOut(night.date, { weekdays }, night.day) ? [] : (['WEEKDAY'] as const)),
    ...(differs ? (['TIMES'] as const) : []),
  ]
}
