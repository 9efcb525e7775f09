import { useLocale } from 'next-intl'
import { fullDate } from '@/lib/i18n/dates'
import type { OnEvening } from '@/lib/activity/evenings/types'

/** Evenings by date, with the talk where it may be read of. */
export function EveningList({
  evenings,
  untitled,
}: {
  readonly evenings: readonly OnEvening[]
  /** Stands where there is no talk to name. */
  readonly untitled: string
}) {
  const locale = useLocale()
  return (
    <ul>
      {evenings.map(({ date, talk }, at) => (
        <li
          key={`${date?.toString() ?? ''} ${talk?.id ?? String(at)}`}
          className="relative flex min-h-12 flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2.5"
        >
          {talk === null ? (
            <span className="text-ink-2">{untitled}</span>
          ) : (
            <a
              href={`/talks/${talk.id}`}
              className="min-w-0 flex-1 basis-48 font-serif wrap-anywhere underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {talk.topic}
            </a>
          )}
          {date === null ? null : (
            <span className="flex-none text-small text-ink-3 tabular-nums">
              {fullDate(locale, date)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
