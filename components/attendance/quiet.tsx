import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Row, Rows, Section } from '@/components/ui/section'
import type { StatusPage } from '@/lib/activity/silence/types'
import { dayOfMoment } from '@/lib/i18n/moments'

const SHOWN = 8

/** Who has gone quiet, as a review would find them. */
export function Quiet({
  quiet,
  group,
  timeZone,
}: {
  readonly quiet: StatusPage
  readonly group: string
  readonly timeZone: string
}) {
  const t = useTranslations('attendance.desk.quiet')
  const kinds = useTranslations('activity.kinds')
  const locale = useLocale()
  const of = group === '' ? '' : `&group=${group}`
  return (
    <Section title={t('title')} aside={quiet.total} id="quiet">
      <p className="max-w-prose pt-4 text-ink-2">{t('text')}</p>
      {quiet.rows.length === 0 ? (
        <p className="py-4 text-ink-2">{t('none')}</p>
      ) : (
        <Rows>
          {quiet.rows.slice(0, SHOWN).map(({ memberId, displayName, groupName, status }) => (
            <Row
              key={memberId}
              title={<a href={`/desk/activity/people/${memberId}`}>{displayName}</a>}
            >
              {groupName} ·{' '}
              {status.last === null
                ? t('never')
                : t('last', {
                    day: dayOfMoment(locale, status.last.at, timeZone),
                    kind: kinds(status.last.kind),
                  })}
            </Row>
          ))}
        </Rows>
      )}
      {quiet.total === 0 ? null : (
        <div className="pt-4">
          <LinkButton href={`/desk/activity?state=SILENT${of}`} size="small">
            {t('all', { count: quiet.total })}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}
