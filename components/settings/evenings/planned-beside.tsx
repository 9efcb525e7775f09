import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { NightClocks } from '@/lib/nights/types'
import type { TemplateTerms } from '@/lib/nights/templates/types'
import type { PlannedBeside } from '@/lib/settings/evenings/types'

/** Evenings on the plan that are not as the tried week lays them out, before it is saved. They stay. */
export function PlannedBesideList({
  beside: { planned, total, rows, page, pages },
  terms,
  href,
}: {
  readonly beside: PlannedBeside
  readonly terms: TemplateTerms
  readonly href: (page: number) => string
}) {
  const t = useTranslations('settings.evenings')
  const locale = useLocale()
  return (
    <Section title={t('beside')} aside={t('besideCount', { planned, total })} id="planned">
      <p className="max-w-read py-3 text-small text-ink-2">{t('besideText')}</p>
      {total === 0 ? (
        <EmptyState title={t('besideNone')}>{t('besideNoneText', { planned })}</EmptyState>
      ) : (
        <Rows>
          {rows.map(({ talkId, topic, date, clocks, differences }) => (
            <Row
              key={talkId}
              lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
              title={<a href={`/desk/plan/${talkId}/move`}>{topic}</a>}
              serif
            >
              <span className="block tabular-nums">{t('keeps', span(clocks))}</span>
              {differences.map((difference) => (
                <span key={difference} className="block tabular-nums">
                  {t(`differs.${difference}`, {
                    ...span(terms.clocks),
                    weekday: weekday(locale, date),
                  })}
                </span>
              ))}
            </Row>
          ))}
        </Rows>
      )}
      <Pager page={page} pages={pages} href={href} />
    </Section>
  )
}

function span({ checkInOpens, starts, ends }: NightClocks) {
  return { checkInOpens, starts, ends }
}
