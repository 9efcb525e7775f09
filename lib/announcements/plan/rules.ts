import { createTranslator } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { clock, dayRange, dayShort, weekday, yearMonth, zoneName } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { pastedForm } from '@/lib/texts/rules-pasted'
import type { Departure, NightView, SharedPlan, TalkView } from '@/lib/talks/view/types'
import type { PlanSheet, SheetRow } from './types'

export type SheetContext = {
  readonly locale: Locale
  /** Name of the community. */
  readonly community: string
  readonly link: string
}

/** The plan in words. Of the past it keeps what was given or called off; open are only evenings to come. */
export function planSheet(plan: SharedPlan, { locale, community, link }: SheetContext): PlanSheet {
  const { span, group, from, to, timeZone, nights, tonight } = plan
  const t = translator(locale)
  const isNow = from.until(tonight).days >= 0 && tonight.until(to).days >= 0
  return {
    span,
    community,
    group: group.name,
    heading: t(isNow ? `current.${span}` : `heading.${span}`),
    period:
      span === 'WEEK' ? dayRange(locale, from, to) : yearMonth(locale, from.toPlainYearMonth()),
    zone: zoneName(locale, timeZone),
    link,
    rows: nights.flatMap((night) => rowsOf(night, { locale, timeZone, tonight, t })),
  }
}

/** The same as plain text to paste. */
export const PLAN_TEXT = pastedForm({
  kind: 'PLAN',
  variables: ['heading', 'group', 'period', 'evenings', 'zone', 'link'],
  required: ['evenings', 'zone', 'link'],
  mayBeAbsent: [],
})

/** What the text says of the plan: a line for each evening, what belongs to it indented below. */
export function planFacts(locale: Locale, { rows, ...sheet }: PlanSheet) {
  const { heading, group, period, zone, link } = sheet
  const lines = rows.flatMap(({ weekday: name, day, clock: at, title, notes }) => [
    [`${name} ${day}`, at, title].filter((part) => part !== null).join('  '),
    ...notes.map((note) => `    ${note}`),
  ])
  const evenings = lines.length === 0 ? translator(locale)('nothing') : lines.join('\n')
  return { heading, group, period, evenings, zone, link }
}

type Place = {
  readonly locale: Locale
  readonly timeZone: string
  readonly tonight: Temporal.PlainDate
  readonly t: ReturnType<typeof translator>
}

function rowsOf(night: NightView, place: Place): SheetRow[] {
  const { locale, timeZone, tonight, t } = place
  const day = {
    weekday: weekday(locale, night.date),
    day: dayShort(locale, night.date),
    isTonight: night.date.equals(tonight),
  }
  const gone = night.departures.map((departure) => ({ ...day, ...goneRow(departure, place) }))
  const { talk, blockedReason } = night
  if (talk !== null) {
    const at = clock(night.happened.started ?? night.times.startsAt, timeZone)
    const notes = [speakerNote(talk, t), movedNote(talk, night.date, place)].filter(isSaid)
    return [{ ...day, clock: at, title: talk.topic, notes, kind: 'TALK' }, ...gone]
  }
  if (gone.length > 0) return gone
  if (blockedReason !== null)
    return [{ ...day, clock: null, title: t('free'), notes: [blockedReason], kind: 'FREE' }]
  if (night.day.kind === 'HOLIDAY')
    return [
      {
        ...day,
        clock: null,
        title: t('free'),
        notes: [night.day.name?.[locale] ?? t('holiday')],
        kind: 'FREE',
      },
    ]
  if (night.status === 'OVER') return []
  if (night.isKept) return [{ ...day, clock: null, title: t('kept'), notes: [], kind: 'FREE' }]
  return [{ ...day, clock: null, title: t('open'), notes: [], kind: 'OPEN' }]
}

function goneRow(
  { talk, movedTo, became }: Departure,
  { locale, t }: Place,
): Pick<SheetRow, 'clock' | 'title' | 'notes' | 'kind'> {
  const what =
    movedTo !== null
      ? t('movedTo', { day: dayOf(locale, movedTo) })
      : t(became === 'POSTPONED' ? 'postponed' : 'cancelled')
  const notes = [what, reasonNote(talk.reason, t)].filter(isSaid)
  return { clock: null, title: talk.topic, notes, kind: 'GONE' }
}

function speakerNote({ speaker }: TalkView, t: Place['t']): string | null {
  if (speaker === null) return t('noSpeaker')
  return speaker.kind === 'NAMED' ? t('speaker', { name: speaker.name }) : null
}

function movedNote(
  { movedFrom, reason }: TalkView,
  date: Temporal.PlainDate,
  { locale, t }: Place,
): string | null {
  if (movedFrom === null) return null
  const what = movedFrom.equals(date)
    ? t('timeMoved')
    : t('movedFrom', { day: dayOf(locale, movedFrom) })
  return [what, reasonNote(reason, t)].filter(isSaid).join(t('between'))
}

function reasonNote(reason: string | null, t: Place['t']): string | null {
  return reason === null || reason === '' ? null : t('reason', { reason })
}

function dayOf(locale: Locale, date: Temporal.PlainDate): string {
  return `${weekday(locale, date)} ${dayShort(locale, date)}`
}

function isSaid(note: string | null): note is string {
  return note !== null
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'planSheet' })
}
