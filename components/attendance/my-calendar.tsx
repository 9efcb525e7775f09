import { useLocale, useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import type { OwnEvening, OwnMonth, OwnYear } from '@/lib/attendance/mine/types'
import { yearMonth } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** What a day of the calendar looks like; each differs by more than its colour. */
const LOOKS = {
  ON_TIME: 'bg-jade-soft text-jade border border-jade font-semibold',
  LATE: 'bg-lamp-soft text-lamp border border-dashed border-lamp font-semibold',
  CAUGHT_UP: 'border-2 border-dotted border-jade text-ink',
  ABSENT: 'border border-line text-ink-3 line-through',
} as const

/** A year of one's own evenings, the latest month first: each with its days, and the way to its list. */
export function MyCalendar({ year }: { readonly year: OwnYear }) {
  // A year that began in September has no eight empty months before it.
  const hasEvenings = ({ counts }: OwnMonth) => counts.evenings > 0
  const first = year.months.findIndex(hasEvenings)
  const last = year.months.findLastIndex(hasEvenings)
  const months = first < 0 ? year.months.slice(-1) : year.months.slice(first, last + 1).toReversed()
  return (
    <div className="grid gap-6">
      <ol className="grid grid-cols-2 gap-x-5 gap-y-6 md:grid-cols-3 lg:grid-cols-4">
        {months.map((month) => (
          <Month
            key={month.month.toString()}
            month={month}
            chosen={year.chosen !== null && month.month.equals(year.chosen.month)}
          />
        ))}
      </ol>
      <Legend />
    </div>
  )
}

function Month({ month, chosen }: { readonly month: OwnMonth; readonly chosen: boolean }) {
  const t = useTranslations('attendance.mine')
  const locale = useLocale()
  const { counts, evenings } = month
  const name = yearMonth(locale, month.month)
  const byDay = new Map(evenings.map((one) => [one.date.day, one]))
  const first = month.month.toPlainDate({ day: 1 })
  const label =
    counts.evenings === 0
      ? t('monthNone', { month: name })
      : t('month', { month: name, evenings: counts.evenings, present: counts.present })
  return (
    <li
      className={classes(
        'relative rounded-soft border p-2.5',
        chosen ? 'border-ink' : 'border-line',
      )}
    >
      <a
        href={`/me/evenings?month=${month.month.toString()}#evenings`}
        aria-current={chosen ? 'true' : undefined}
        className="flex min-h-11 items-center justify-between gap-2 text-small font-semibold after:absolute after:inset-0"
      >
        <span aria-hidden="true">
          {new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
            new Date(Date.UTC(month.month.year, month.month.month - 1, 1)),
          )}
        </span>
        {counts.evenings === 0 ? null : (
          <span aria-hidden="true" className="text-tiny font-normal text-ink-3 tabular-nums">
            {t('of', { present: counts.present, evenings: counts.evenings })}
          </span>
        )}
        <span className="sr-only">{label}</span>
      </a>
      {/* The days are a picture of the list below, which says all of it in words. */}
      <div aria-hidden="true" className="mt-1 grid grid-cols-7 gap-0.5 text-center text-tiny">
        {Array.from({ length: 7 }, (_, at) => (
          <span key={at} className="text-ink-3">
            {weekdayLetter(locale, at + 1)}
          </span>
        ))}
        {Array.from({ length: first.dayOfWeek - 1 }, (_, at) => (
          <span key={`before ${String(at)}`} />
        ))}
        {Array.from({ length: first.daysInMonth }, (_, at) => (
          <Day key={at} day={at + 1} evening={byDay.get(at + 1)} />
        ))}
      </div>
    </li>
  )
}

/** One letter of a weekday, from 1, Monday, on; any Monday is a beginning. */
function weekdayLetter(locale: Locale, dayOfWeek: number): string {
  const monday = Date.UTC(2024, 0, 1)
  const day = new Date(monday + (dayOfWeek - 1) * 86_400_000)
  return new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(day)
}

function Day({ day, evening }: { readonly day: number; readonly evening: OwnEvening | undefined }) {
  const t = useTranslations('attendance.mine.letters')
  const letter = evening?.spoke ? t('spoke') : evening?.hosted ? t('hosted') : day
  return (
    <span
      className={classes(
        'relative grid aspect-square min-h-4 place-items-center rounded-slight leading-none tabular-nums',
        evening === undefined ? 'text-ink-3' : LOOKS[evening.status ?? 'ABSENT'],
      )}
    >
      {letter}
      {evening?.asked ? (
        <span className="absolute end-0 top-0 size-1.5 rounded-full bg-ink" />
      ) : null}
    </span>
  )
}

/** What the looks mean. */
function Legend() {
  const t = useTranslations('attendance.mine')
  return (
    <ul
      aria-label={t('legend')}
      className="flex flex-wrap items-center gap-x-5 gap-y-2 text-small text-ink-2"
    >
      {(['ON_TIME', 'LATE', 'CAUGHT_UP', 'ABSENT'] as const).map((status) => (
        <li key={status} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className={classes(
              'grid size-6 place-items-center rounded-slight text-tiny',
              LOOKS[status],
            )}
          >
            8
          </span>
          {t(`marks.${status}`)}
        </li>
      ))}
      {(['spoke', 'hosted'] as const).map((part) => (
        <li key={part} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className={classes(
              'grid size-6 place-items-center rounded-slight text-tiny',
              LOOKS.ON_TIME,
            )}
          >
            {t(`letters.${part}`)}
          </span>
          {t(`marks.${part}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-ink" />
        {t('marks.asked')}
      </li>
    </ul>
  )
}
