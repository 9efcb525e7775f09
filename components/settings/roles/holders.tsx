import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import { ROLES, type Role } from '@/lib/auth/types'
import { dayOf, fullDate } from '@/lib/i18n/dates'
import { endsSoon, lastDayBefore } from '@/lib/members/roles/rules'
import type { RoleHolder } from '@/lib/members/roles/types'

/** Who holds which role, since when and by whom; a name leads to the page on which roles are given and taken. */
export function RoleHolders({
  holders,
  now,
  timeZone,
}: {
  readonly holders: ReadonlyMap<Role, readonly RoleHolder[]>
  readonly now: Temporal.Instant
  readonly timeZone: string
}) {
  const [t, people] = [useTranslations('settings.roles'), useTranslations('members.desk')]
  const locale = useLocale()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2 lg:gap-x-12">
      {ROLES.toReversed().map((role) => {
        const those = holders.get(role) ?? []
        return (
          <Section
            key={role}
            title={people(`roles.${role}`)}
            aside={t('count', { count: those.length })}
          >
            <p className="py-2 text-small text-ink-2">{people(`roleHelp.${role}`)}</p>
            {those.length === 0 ? (
              <p className="py-2 text-small text-ink-3">{t('none')}</p>
            ) : (
              <Rows>
                {those.map(({ id, displayName, groupName, granted, reason, endsAt }) => (
                  <Row
                    key={id}
                    title={<a href={`/desk/people/${id}#duties`}>{displayName}</a>}
                    end={
                      endsAt !== null && endsSoon(endsAt, now) ? (
                        <Chip tone="live">{t('endsSoon')}</Chip>
                      ) : undefined
                    }
                  >
                    <span className="block wrap-anywhere">{groupName}</span>
                    {endsAt === null ? null : (
                      <span className="block text-ink">
                        {t('until', { day: fullDate(locale, lastDayBefore(endsAt, timeZone)) })}
                      </span>
                    )}
                    {granted === null ? null : (
                      <span className="block">
                        {granted.by === null
                          ? t('sinceByApp', { day: dayOf(locale, granted.at, timeZone) })
                          : t('since', {
                              day: dayOf(locale, granted.at, timeZone),
                              name: granted.by,
                            })}
                      </span>
                    )}
                    {reason === '' ? null : <span className="block wrap-anywhere">{reason}</span>}
                  </Row>
                ))}
              </Rows>
            )}
          </Section>
        )
      })}
    </div>
  )
}
