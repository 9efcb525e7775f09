import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { planAddress } from '@/components/nights/address'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { DeskPlan } from '@/lib/talks/view/types'
import type { DoneView } from './done'

/** Says what was done to which talk or evening, with a way there when it lies beyond the weeks in sight. */
export function DoneNotice({ done, plan }: { readonly done: DoneView; readonly plan: DeskPlan }) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { kind, topic, date, startsAt } = done
  const facts = {
    topic: topic ?? '',
    day: date === null ? '' : dayAndWeekday(locale, date),
    time: startsAt === null ? '' : clock(startsAt, plan.timeZone),
  }
  return (
    <Notice
      tone="ok"
      title={t(`done.${kind}`, facts)}
      {...(date === null || isInSight(date, plan)
        ? {}
        : {
            actions: (
              <LinkButton
                href={planAddress('/desk/plan', { week: date, group: plan.group.id })}
                size="small"
              >
                {t('done.show')}
              </LinkButton>
            ),
          })}
    />
  )
}

function isInSight(date: Temporal.PlainDate, { weekStart, weeks }: DeskPlan): boolean {
  const days = weekStart.until(date).days
  return days >= 0 && days < weeks * 7
}
