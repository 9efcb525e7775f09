import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import { lastDayBefore } from '@/lib/members/roles/rules'
import type { RoleEventView } from '@/lib/members/roles/types'

/** What happened to a member's duties, the last first: what, when, why, and who did it. Nothing where nothing did. */
export function RoleHistory({
  events,
  timeZone,
}: {
  readonly events: readonly RoleEventView[]
  readonly timeZone: string
}) {
  const t = useTranslations('members.desk')
  const locale = useLocale()
  if (events.length === 0) return null
  const day = (at: Temporal.Instant) =>
    fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
  return (
    <div className="pt-6">
      <h3 className="text-lead">{t('roleHistory')}</h3>
      <ol>
        {events.map(({ id, role, kind, reason, until, at, by }) => {
          const name = t(`roles.${role}`)
          return (
            <li key={id} className="border-b border-line py-2.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  {kind === 'GIVEN' && until !== null
                    ? t('roleKinds.GIVEN_UNTIL', {
                        role: name,
                        day: fullDate(locale, lastDayBefore(until, timeZone)),
                      })
                    : t(`roleKinds.${kind}`, { role: name })}
                </span>
                <span className="text-small text-ink-3 tabular-nums">{day(at)}</span>
              </div>
              {reason === '' && by === null ? null : (
                <p className="text-small wrap-anywhere text-ink-2">
                  {[reason, by].filter((part) => part !== '' && part !== null).join(' · ')}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
