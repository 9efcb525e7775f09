import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { DEEDS, type MonthCredit } from '@/lib/activity/credit/types'
import { yearMonth } from '@/lib/i18n/dates'
import { KeptMark } from './kept-mark'

/** What a member did for the evenings, month by month. */
export function Credit({
  credit,
  kept,
}: {
  readonly credit: readonly MonthCredit[]
  /** Whether this reader sees it though others do not. */
  readonly kept: boolean
}) {
  const t = useTranslations('members.credit')
  const locale = useLocale()
  return (
    <Section title={t('title')} aside={kept ? <KeptMark /> : undefined}>
      {credit.length === 0 ? <p className="py-4 text-ink-2">{t('none')}</p> : null}
      <ul>
        {credit.map(({ month, counts }) => (
          <li
            key={month.toString()}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2.5"
          >
            <span className="flex flex-wrap gap-x-3">
              {DEEDS.map((deed) => {
                const count = counts[deed]
                return count === undefined ? null : <span key={deed}>{t(deed, { count })}</span>
              })}
            </span>
            <span className="flex-none text-small text-ink-3 tabular-nums">
              {yearMonth(locale, month)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
