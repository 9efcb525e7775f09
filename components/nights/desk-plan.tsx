import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Rows, Section } from '@/components/ui/section'
import { dayRange, zoneName } from '@/lib/i18n/dates'
import { datesOfWeek, weekStartOf } from '@/lib/nights/rules-times'
import type { TextToPaste } from '@/components/announcements/texts-to-paste'
import type { EveningToFill } from '@/lib/talks/standby/types'
import type { DeskPlan } from '@/lib/talks/view/types'
import { planAddress } from './address'
import type { DoneView } from '@/components/talks/done'
import { PlanHead } from '@/components/talks/board/plan-head'
import { PlanTools, type Range } from '@/components/talks/board/plan-tools'
import { DoneNotice } from '@/components/talks/done-notice'
import { DeskEvening } from './desk-evening'
import { GroupTabs } from './group-tabs'
import type { PlanActions } from '@/components/talks/plan-actions'
import { WaitingLinks, WaitingTalks } from './waiting-talks'

const PATH = '/desk/plan'

/** Four weeks of nights and what can be done about each; then the talks that wait for a date or a speaker. */
export function DeskPlanView({
  plan,
  offers,
  actions,
  done,
  undo,
  fill,
  texts,
  evenings = [],
  tabs,
}: {
  readonly plan: DeskPlan
  /** How many talks members offered. */
  readonly offers: number
  readonly actions: PlanActions
  /** What was just done, to be said. */
  readonly done: DoneView | undefined
  /** The button that takes it back. */
  readonly undo?: ReactNode
  /** Leads to who could fill the evening that lost its talk. */
  readonly fill?: ReactNode
  /** For the chat group, about what was just done. */
  readonly texts?: readonly TextToPaste[]
  /** Evenings that lost their speaker at short notice. */
  readonly evenings?: readonly EveningToFill[]
  /** The other ways to look at the plan. */
  readonly tabs: ReactNode
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { group, groups, weekStart, timeZone } = plan
  return (
    <>
      <PlanHead week={weekStart} group={group.id} tonight={plan.tonight}>
        {t('intro', { zone: zoneName(locale, timeZone) })}
      </PlanHead>
      <div role="status">
        {done === undefined ? null : (
          <div className="mb-6">
            <DoneNotice
              done={done}
              plan={{ ...plan, view: 'list' }}
              undo={undo}
              fill={fill}
              texts={texts ?? []}
            />
          </div>
        )}
      </div>
      <div className="mb-4 flex flex-wrap items-center gap-2 md:gap-x-4">
        <PlanTools
          views={tabs}
          range={rangeOf(plan, t)}
          narrowed={0}
          group={
            <GroupTabs
              groups={groups}
              current={group}
              href={(id) => planAddress(PATH, { week: weekStart, group: id, view: 'list' })}
            />
          }
        />
        <WaitingLinks plan={plan} offers={offers} />
      </div>
      <div className="grid gap-10">
        {Array.from({ length: plan.weeks }, (_, at) => weekStart.add({ weeks: at })).map(
          (start) => (
            <WeekSection
              key={start.toString()}
              plan={plan}
              start={start}
              evenings={evenings}
              actions={actions}
            />
          ),
        )}
        <WaitingTalks plan={plan} />
      </div>
    </>
  )
}

function WeekSection({
  plan,
  start,
  evenings,
  actions,
}: {
  readonly plan: DeskPlan
  readonly start: DeskPlan['weekStart']
  readonly evenings: readonly EveningToFill[]
  readonly actions: PlanActions
}) {
  const locale = useLocale()
  const days = datesOfWeek(start).map(String)
  const nights = plan.nights.filter(({ date }) => days.includes(date.toString()))
  return (
    <Section title={dayRange(locale, start, start.add({ days: 6 }))}>
      <Rows>
        {nights.map((night) => (
          <DeskEvening
            key={night.date.toString()}
            night={night}
            tonight={plan.tonight}
            timeZone={plan.timeZone}
            week={plan.weekStart}
            toFill={evenings.find(({ nightId }) => nightId === night.id)}
            actions={actions}
          />
        ))}
      </Rows>
    </Section>
  )
}

function rangeOf(
  { weekStart, weeks, tonight, group }: DeskPlan,
  t: (key: 'earlier' | 'now' | 'later') => string,
): Range {
  const to = (add: number) =>
    planAddress(PATH, { week: weekStart.add({ weeks: add }), group: group.id, view: 'list' })
  const isNow = weekStart.equals(weekStartOf(tonight))
  const now = planAddress(PATH, { group: group.id, view: 'list' })
  return {
    before: { href: to(-weeks), label: t('earlier'), current: false },
    now: { href: now, label: t('now'), current: isNow },
    after: { href: to(weeks), label: t('later'), current: false },
  }
}
