import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { planAddress } from '@/components/nights/address'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/overlays/sheet'
import { PageHead } from '@/components/ui/page-head'

/** The head of the plan, however it is looked at. On a phone only what plans a talk stands beside the title. */
export function PlanHead({
  week,
  group,
  tonight,
  children,
}: {
  readonly week: Temporal.PlainDate
  /** A group's id; undefined for all of them. */
  readonly group: string | undefined
  readonly tonight: Temporal.PlainDate
  /** What there is to know of this way to look at it. */
  readonly children: ReactNode
}) {
  const t = useTranslations('desk.plan')
  const ui = useTranslations('ui')
  const at = { week, group }
  const past = { ...at, date: tonight.subtract({ days: 1 }) }
  return (
    <PageHead
      title={t('title')}
      intro={children}
      end={
        <div className="flex flex-wrap items-center gap-x-1 gap-y-3 whitespace-nowrap md:gap-3 lg:flex-nowrap">
          <Sheet over="phone" plain name={ui('links')} trigger={<Icon name="more" />}>
            <div className="flex flex-wrap gap-3 md:contents">
              <LinkButton href={planAddress('/desk/plan/share', at)}>{t('share')}</LinkButton>
              <LinkButton href={planAddress('/desk/plan/new', past)}>{t('recordPast')}</LinkButton>
            </div>
          </Sheet>
          <LinkButton href={planAddress('/desk/plan/new', at)} tone="primary">
            {t('new')}
          </LinkButton>
        </div>
      }
    />
  )
}
