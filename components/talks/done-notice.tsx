import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { planAddress } from '@/components/nights/address'
import { PasteAfter } from '@/components/announcements/paste-after'
import type { TextToPaste } from '@/components/announcements/texts-to-paste'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { ReactNode } from 'react'
import type { BoardView } from '@/lib/talks/board/types'
import type { DeskPlan } from '@/lib/talks/view/types'
import type { DoneView } from './done'

/** What is to be seen of the plan. */
type InSight = Pick<DeskPlan, 'weekStart' | 'weeks' | 'timeZone'> & {
  readonly group: { readonly id: string }
  readonly view: BoardView
}

/** Says what was done to which talk or evening, with a way there when it lies beyond the weeks in sight. */
export function DoneNotice({
  done,
  plan,
  undo,
  fill,
  texts = [],
}: {
  readonly done: DoneView
  readonly plan: InSight
  /** The button that takes it back. */
  readonly undo?: ReactNode
  /** Leads to who could fill the evening that lost its talk. */
  readonly fill?: ReactNode
  /** To be pasted into the chat group. */
  readonly texts?: readonly TextToPaste[]
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { kind, topic, date, startsAt } = done
  const beyond = date === null || isInSight(date, plan) ? null : date
  const facts = {
    topic: topic ?? '',
    day: date === null ? '' : dayAndWeekday(locale, date),
    time: startsAt === null ? '' : clock(startsAt, plan.timeZone),
  }
  return (
    <Notice
      tone="ok"
      title={t(`done.${kind}`, facts)}
      {...(undo === undefined && beyond === null && fill === undefined
        ? {}
        : {
            actions: (
              <>
                {fill}
                {undo}
                {beyond === null ? null : (
                  <LinkButton
                    href={planAddress('/desk/plan', {
                      week: beyond,
                      group: plan.group.id,
                      view: plan.view,
                    })}
                    size="small"
                  >
                    {t('done.show')}
                  </LinkButton>
                )}
              </>
            ),
          })}
    >
      {texts.length === 0 ? undefined : <PasteAfter texts={texts} label={t('done.paste')} />}
    </Notice>
  )
}

function isInSight(date: Temporal.PlainDate, { weekStart, weeks }: InSight): boolean {
  const days = weekStart.until(date).days
  return days >= 0 && days < weeks * 7
}
