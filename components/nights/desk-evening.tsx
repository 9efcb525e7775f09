import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DayLead, Row } from '@/components/ui/section'
import { clock, dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { EveningToFill } from '@/lib/talks/standby/types'
import type { Departure, NightView, TalkView } from '@/lib/talks/view/types'
import { planAddress } from './address'
import { dayName, DayChip } from './day-name'
import { GapLink } from '@/components/talks/standby/gap-link'
import { SpeakerLine } from '@/components/talks/person-line'
import {
  BlockDialog,
  LeaveDialog,
  Named,
  RestoreDialog,
  type PlanActions,
} from '@/components/talks/plan-actions'
import { WhatBecame } from './playbill'
import { DepartureChip, TalkChip } from '@/components/talks/talk-chip'

const PATH = '/desk/plan'

type EveningProps = {
  readonly night: NightView
  readonly tonight: Temporal.PlainDate
  readonly timeZone: string
  /** The first of the weeks in sight: what is done about the evening leads back there. */
  readonly week: Temporal.PlainDate
  readonly actions: PlanActions
  /** Where it lost its speaker at short notice. */
  readonly toFill?: EveningToFill | undefined
}

/** One evening of the plan with what can be done about it: what stands on it, then what left it. */
export function DeskEvening(props: EveningProps) {
  const { night } = props
  return (
    <>
      {night.talk === null ? <FreeRow {...props} /> : <PlannedRow {...props} talk={night.talk} />}
      {night.departures.map((departure) => (
        <DepartedRow key={departure.talk.id} {...props} departure={departure} />
      ))}
    </>
  )
}

function PlannedRow({
  night,
  talk,
  timeZone,
  week,
  actions,
  toFill,
}: EveningProps & { readonly talk: TalkView }) {
  const t = useTranslations('desk.plan')
  const { host, date, groupId: group } = night
  const words = useTranslations('schedule')
  const over = night.status === 'OVER' || talk.state === 'HELD'
  return (
    <Row
      serif
      lead={<Day date={date} />}
      title={<a href={`/talks/${talk.id}`}>{talk.topic}</a>}
      end={
        <Buttons chip={<TalkChip talk={talk} night={night} />}>
          {toFill === undefined ? null : <GapLink evening={toFill} />}
          <LinkButton href={planAddress(`${PATH}/${talk.id}`, { week, group })} size="small">
            <Named text={t('edit')} name={talk.topic} />
          </LinkButton>
          {over ? null : (
            <>
              <LinkButton
                href={planAddress(`${PATH}/${talk.id}/move`, { week, group })}
                size="small"
              >
                <Named text={t('move')} name={talk.topic} />
              </LinkButton>
              <LeaveDialog kind="postpone" {...{ talk, night, timeZone, actions }} />
              <LeaveDialog kind="cancel" {...{ talk, night, timeZone, actions }} />
            </>
          )}
        </Buttons>
      }
    >
      <Narrow>
        <TalkChip talk={talk} night={night} />
      </Narrow>
      {night.day.kind === 'HOLIDAY' || night.day.kind === 'MAKE_UP' ? (
        <div className="mb-1">
          <DayChip day={night.day} />
        </div>
      ) : null}
      {clock(night.happened.started ?? night.times.startsAt, timeZone)} ·{' '}
      <SpeakerLine speaker={talk.speaker} />
      {host?.kind === 'NAMED' ? ` · ${words('host')} ${host.name}` : ''}
      {host === null && !over ? ` · ${t('noHost')}` : ''}
    </Row>
  )
}

function FreeRow({ night, tonight, week, actions, toFill }: EveningProps) {
  const t = useTranslations('desk.plan')
  const words = useTranslations('schedule')
  const locale = useLocale()
  const { date, groupId, blockedReason } = night
  const days = useTranslations('holidays')
  const holiday = night.day.kind === 'HOLIDAY'
  const past = date.until(tonight).sign > 0 || night.status === 'OVER'
  const day = dayAndWeekday(locale, date)
  if (night.isKept && !past)
    return (
      <Row
        serif
        faint
        lead={<Day date={date} />}
        title={words('kept')}
        end={
          <Buttons>
            {toFill === undefined ? null : <GapLink evening={toFill} />}
            <LinkButton href="/desk/speakers" size="small">
              <Named text={t('board.words.kept')} name={day} />
            </LinkButton>
          </Buttons>
        }
      />
    )
  const toForm = (label: string) => (
    <LinkButton href={planAddress(`${PATH}/new`, { week, date, group: groupId })} size="small">
      <Named text={label} name={day} />
    </LinkButton>
  )
  if (blockedReason !== null) {
    return (
      <Row
        serif
        faint
        lead={<Day date={date} />}
        title={words('blocked')}
        end={
          <Buttons chip={<Chip>{words('chip.blocked')}</Chip>}>
            {past ? (
              toForm(t('recordHere'))
            ) : (
              <BlockDialog kind="unblock" groupId={groupId} date={date} actions={actions} />
            )}
          </Buttons>
        }
      >
        <Narrow>
          <Chip>{words('chip.blocked')}</Chip>
        </Narrow>
        {blockedReason}
      </Row>
    )
  }
  return (
    <Row
      serif
      faint
      lead={<Day date={date} />}
      title={
        holiday
          ? (dayName(locale, night.day) ?? days('day.HOLIDAY'))
          : t(past ? 'pastEmpty' : 'empty')
      }
      end={
        <Buttons chip={<DayChip day={holiday ? { ...night.day, name: null } : night.day} />}>
          {toFill === undefined ? null : <GapLink evening={toFill} />}
          {toForm(t(past ? 'recordHere' : 'planHere'))}
          {past ? null : (
            <>
              <LinkButton
                href={`/desk/speakers/ask?group=${groupId}&date=${date.toString()}`}
                size="small"
              >
                <Named text={t('askHere')} name={day} />
              </LinkButton>
              <BlockDialog kind="block" groupId={groupId} date={date} actions={actions} />
            </>
          )}
        </Buttons>
      }
    />
  )
}

function DepartedRow({
  night,
  tonight,
  actions,
  departure,
}: EveningProps & { readonly departure: Departure }) {
  const { talk, isLast } = departure
  const free = night.talk === null && night.blockedReason === null && !night.isKept
  const ahead = night.date.until(tonight).sign <= 0
  return (
    <Row
      serif
      lead={<span />}
      title={<del className="text-ink-3">{talk.topic}</del>}
      end={
        <Buttons chip={<DepartureChip departure={departure} />}>
          {isLast && free && ahead ? (
            <RestoreDialog talk={talk} date={night.date} actions={actions} />
          ) : null}
        </Buttons>
      }
    >
      <Narrow>
        <DepartureChip departure={departure} />
      </Narrow>
      <WhatBecame departure={departure} />
    </Row>
  )
}

function Narrow({ children }: { readonly children: ReactNode }) {
  return <div className="my-1 md:hidden">{children}</div>
}

/** At the end of a wide row, after its chip; on a phone below the words, where the chip stands above them. */
export function Buttons({
  chip,
  children,
}: {
  readonly chip?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3 md:justify-end">
      {chip === undefined ? null : <div className="hidden md:block">{chip}</div>}
      {children}
    </div>
  )
}

function Day({ date }: { readonly date: Temporal.PlainDate }) {
  const locale = useLocale()
  return <DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />
}
