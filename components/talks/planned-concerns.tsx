import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { PlannedDuty } from '@/lib/talks/vacancies/types'

/** What is planned with a member, and what becomes of it when they go; nothing where nothing is. */
export function PlannedConcerns({
  duties,
  timeZone,
  own = false,
}: {
  readonly duties: readonly PlannedDuty[]
  readonly timeZone: string
  readonly own?: boolean
}) {
  const t = useTranslations('desk.plan.concerns')
  const locale = useLocale()
  if (duties.length === 0) return null
  return (
    <Notice title={t(own ? 'own' : 'other')}>
      <ul className="grid gap-1">
        {duties.map(({ duty, talkId, topic, groupName: group, date, startsAt }) => (
          <li key={`${duty} ${talkId}`}>
            {t(duty, {
              topic,
              group,
              when:
                date === null || startsAt === null
                  ? t('noDate')
                  : `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('after')}</p>
    </Notice>
  )
}
