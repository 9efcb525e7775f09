import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { StatusEventView } from '@/lib/members/profile/types'

/** What happened to a member's status, the last first: what, when, why, and who did it. */
export function StatusHistory({
  title,
  events,
  timeZone,
}: {
  readonly title: string
  readonly events: readonly StatusEventView[]
  readonly timeZone: string
}) {
  const t = useTranslations('members.status')
  const locale = useLocale()
  return (
    <Section title={title}>
      {events.length === 0 ? (
        <p className="py-4 text-ink-2">{t('empty')}</p>
      ) : (
        <ol>
          {events.map((event) => (
            <li key={event.id} className="border-b border-line py-2.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold">{t(`kinds.${event.kind}`)}</span>
                <span className="text-small text-ink-3 tabular-nums">
                  {fullDate(locale, event.at.toZonedDateTimeISO(timeZone).toPlainDate())}
                </span>
              </div>
              <p className="text-small wrap-anywhere text-ink-2">
                <Days event={event} /> {event.reason}
                {event.by === null ? null : ` · ${event.by}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function Days({ event: { kind, fromDay, untilDay } }: { readonly event: StatusEventView }) {
  const t = useTranslations('members')
  const locale = useLocale()
  if (fromDay === null) return null
  if (untilDay === null && kind === 'LEAVE_ENDED') return t('status.withdrawn')
  const day = (date: Temporal.PlainDate) => fullDate(locale, date)
  return untilDay === null
    ? t('leave.open', { from: day(fromDay) })
    : t('leave.range', { from: day(fromDay), until: day(untilDay) })
}
