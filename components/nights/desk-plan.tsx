import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayRange, zoneName } from '@/lib/i18n/dates'
import { datesOfWeek, weekStartOf } from '@/lib/nights/rules-times'
import type { DeskPlan } from '@/lib/talks/view/types'
import { planAddress } from './address'
import type { DoneView } from '@/components/talks/done'
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
}: {
  readonly plan: DeskPlan
  /** How many talks members offered: they stand below the weeks. */
  readonly offers: number
  readonly actions: PlanActions
  /** What was just done, to be said. */
  readonly done: DoneView | undefined
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { group, groups, weekStart, timeZone } = plan
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <div className="flex flex-wrap gap-3">
            <LinkButton
              href={planAddress(`${PATH}/new`, {
                week: weekStart,
                group: group.id,
                date: plan.tonight.subtract({ days: 1 }),
              })}
            >
              {t('recordPast')}
            </LinkButton>
            <LinkButton
              href={planAddress(`${PATH}/new`, { week: weekStart, group: group.id })}
              tone="primary"
            >
              {t('new')}
            </LinkButton>
          </div>
        }
      >
        {t('intro', { zone: zoneName(locale, timeZone) })}
      </PageHead>
      <div role="status">
        {done === undefined ? null : (
          <div className="mb-6">
            <DoneNotice done={done} plan={plan} />
          </div>
        )}
      </div>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <GroupTabs
          groups={groups}
          current={group}
          href={(id) => planAddress(PATH, { week: weekStart, group: id })}
        />
        <WeeksNav plan={plan} />
        <WaitingLinks plan={plan} offers={offers} />
      </div>
      <div className="grid gap-10">
        {Array.from({ length: plan.weeks }, (_, at) => weekStart.add({ weeks: at })).map(
          (start) => (
            <WeekSection key={start.toString()} plan={plan} start={start} actions={actions} />
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
  actions,
}: {
  readonly plan: DeskPlan
  readonly start: DeskPlan['weekStart']
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
            actions={actions}
          />
        ))}
      </Rows>
    </Section>
  )
}

function WeeksNav({ plan: { weekStart, weeks, tonight, group } }: { readonly plan: DeskPlan }) {
  const t = useTranslations('desk.plan')
  const to = (add: number) =>
    planAddress(PATH, { week: weekStart.add({ weeks: add }), group: group.id })
  const isNow = weekStart.equals(weekStartOf(tonight))
  const now = planAddress(PATH, { group: group.id })
  return (
    <Segments
      label={t('range')}
      segments={[
        { href: to(-weeks), label: t('earlier'), current: false },
        { href: now, label: t('now'), current: isNow },
        { href: to(weeks), label: t('later'), current: false },
      ]}
    />
  )
}
