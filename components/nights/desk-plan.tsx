import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayRange, dayShort, zoneName } from '@/lib/i18n/dates'
import { datesOfWeek, weekStartOf } from '@/lib/nights/rules-times'
import type { DeskPlan } from '@/lib/talks/view/types'
import { planAddress } from './address'
import type { DoneView } from '@/components/talks/done'
import { DoneNotice } from '@/components/talks/done-notice'
import { Buttons, DeskEvening } from './desk-evening'
import { GroupTabs } from './group-tabs'
import { SpeakerLine } from '@/components/talks/person-line'
import { Named, type PlanActions } from '@/components/talks/plan-actions'

const PATH = '/desk/plan'

/** Four weeks of nights and what can be done about each; then the talks that wait for a date. */
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
            {offers === 0 ? null : (
              <LinkButton href="#offers">{t('offers.jump', { count: offers })}</LinkButton>
            )}
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
      <div className="mb-7 flex flex-wrap items-center justify-between gap-4">
        <GroupTabs
          groups={groups}
          current={group}
          href={(id) => planAddress(PATH, { week: weekStart, group: id })}
        />
        <WeeksNav plan={plan} />
      </div>
      <div className="grid gap-10">
        <Waiting plan={plan} />
        <Lacking
          plan={plan}
          title={t('waitingHost')}
          text={t('waitingHostText')}
          talks={plan.hostless}
        />
        <Lacking
          plan={plan}
          title={t('waitingSpeaker')}
          text={t('waitingSpeakerText')}
          talks={plan.speakerless}
        />
        {Array.from({ length: plan.weeks }, (_, at) => weekStart.add({ weeks: at })).map(
          (start) => (
            <WeekSection key={start.toString()} plan={plan} start={start} actions={actions} />
          ),
        )}
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

function Waiting({ plan: { waiting, weekStart: week, group } }: { readonly plan: DeskPlan }) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <Section title={t('waiting')} aside={t('waitingText')}>
      <Rows>
        {waiting.map((talk) => (
          <Row key={talk.id} serif title={talk.topic}>
            <SpeakerLine speaker={talk.speaker} />
            {talk.movedFrom === null
              ? ''
              : ` · ${t('wasOn', { day: dayShort(locale, talk.movedFrom) })}`}
            {talk.reason === null ? '' : ` · ${talk.reason}`}
            <Buttons>
              <LinkButton
                href={planAddress(`${PATH}/${talk.id}/move`, { week, group: group.id })}
                size="small"
              >
                <Named text={t('giveDate')} name={talk.topic} />
              </LinkButton>
              <EditTalk talk={talk} week={week} groupId={group.id} />
            </Buttons>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function EditTalk({
  talk: { id, topic },
  week,
  groupId,
}: {
  readonly talk: { readonly id: string; readonly topic: string }
  readonly week: DeskPlan['weekStart']
  readonly groupId: string
}) {
  const t = useTranslations('desk.plan')
  return (
    <LinkButton href={planAddress(`${PATH}/${id}`, { week, group: groupId })} size="small">
      <Named text={t('edit')} name={topic} />
    </LinkButton>
  )
}

/** Talks that have a night and lack a person on it. */
function Lacking({
  plan: { weekStart: week, group },
  title,
  text,
  talks,
}: {
  readonly plan: DeskPlan
  readonly title: string
  readonly text: string
  readonly talks: DeskPlan['speakerless']
}) {
  const locale = useLocale()
  if (talks.length === 0) return null
  return (
    <Section title={title} aside={text}>
      <Rows>
        {talks.map(({ talk, date }) => (
          <Row key={talk.id} serif title={talk.topic}>
            {dayShort(locale, date)}
            <Buttons>
              <EditTalk talk={talk} week={week} groupId={group.id} />
            </Buttons>
          </Row>
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
