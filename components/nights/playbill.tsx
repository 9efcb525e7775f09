import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DayLead, Row, Rows } from '@/components/ui/section'
import { clock, dayShort, weekday } from '@/lib/i18n/dates'
import type { Interest } from '@/lib/talks/interest/types'
import type { Departure, NightView, TalkView } from '@/lib/talks/view/types'
import { WillCome, type InterestActions } from '@/components/talks/interest/will-come'
import { SpeakerLine } from '@/components/talks/person-line'
import { DayChip } from './day-name'
import { EmptyRow } from './empty-row'
import { isTakable, type OpenDates } from './takable'
import { DepartureChip, TalkChip } from '@/components/talks/talk-chip'

export type Coming = {
  readonly interest: ReadonlyMap<string, Interest>
  readonly actions: InterestActions
}

/** Evenings one below the other, like a playbill: also the empty ones, and what was called off. */
export function Playbill({
  nights,
  timeZone,
  open,
  coming,
}: {
  readonly nights: readonly NightView[]
  readonly timeZone: string
  /** Dates that can be taken, and whether by the viewer. */
  readonly open?: OpenDates | undefined
  readonly coming?: Coming | undefined
}) {
  return (
    <Rows>
      {nights.map((night) => (
        <Evening key={night.date.toString()} {...{ night, timeZone, open, coming }} />
      ))}
    </Rows>
  )
}

function Evening({
  night,
  timeZone,
  open,
  coming,
}: {
  readonly night: NightView
  readonly timeZone: string
  readonly open: OpenDates | undefined
  readonly coming: Coming | undefined
}) {
  const lead = <Day night={night} />
  const { talk, departures, blockedReason } = night
  const gone = departures.map((departure, at) => (
    <DepartureRow
      key={departure.talk.id}
      departure={departure}
      lead={at === 0 && talk === null ? lead : <span />}
    />
  ))
  if (talk !== null) {
    return (
      <>
        <TalkRow {...{ talk, night, timeZone, lead, coming }} />
        {gone}
      </>
    )
  }
  const canBeTaken = open !== undefined && isTakable(night, open)
  if (gone.length > 0 && !canBeTaken) return <>{gone}</>
  return (
    <>
      {gone}
      <EmptyRow
        night={night}
        blockedReason={blockedReason}
        lead={gone.length > 0 ? <span /> : lead}
        open={canBeTaken ? open : undefined}
      />
    </>
  )
}

function Day({ night }: { readonly night: NightView }) {
  const locale = useLocale()
  return <DayLead weekday={weekday(locale, night.date)} day={dayShort(locale, night.date)} />
}

function TalkRow({
  talk,
  night,
  timeZone,
  lead,
  coming,
}: {
  readonly talk: TalkView
  readonly night: NightView
  readonly timeZone: string
  readonly lead: ReactNode
  readonly coming: Coming | undefined
}) {
  const t = useTranslations('schedule')
  const locale = useLocale()
  const time = clock(night.times.startsAt, timeZone)
  // Once it has begun the page of the talk says who came.
  const isAhead = night.status === 'AHEAD' && talk.state === 'PLANNED'
  const interest = isAhead ? coming?.interest.get(talk.id) : undefined
  const began = night.happened.started && clock(night.happened.started, timeZone)
  return (
    <Row
      serif
      lead={lead}
      title={<TalkLink talk={talk} />}
      end={<TalkChip talk={talk} night={night} />}
    >
      <DayLine night={night} />
      {began ?? time}
      {began === null || began === time ? null : ` · ${t('plannedAt', { time })}`}
      {talk.speaker?.kind === 'ROLE' ? null : (
        <>
          {' · '}
          <SpeakerLine speaker={talk.speaker} />
        </>
      )}
      {talk.movedFrom === null ? null : (
        <p>
          {talk.movedFrom.equals(night.date)
            ? t('timeMoved', { time })
            : t('movedFrom', { day: dayShort(locale, talk.movedFrom) })}
          <Reason reason={talk.reason} />
        </p>
      )}
      {interest === undefined || coming === undefined ? null : (
        <div className="relative z-1 mt-2">
          <WillCome interest={interest} topic={talk.topic} actions={coming.actions} />
        </div>
      )}
    </Row>
  )
}

function DepartureRow({
  departure,
  lead,
}: {
  readonly departure: Departure
  readonly lead: ReactNode
}) {
  const { talk } = departure
  return (
    <Row
      serif
      lead={lead}
      title={
        <del className="text-ink-3">
          <TalkLink talk={talk} />
        </del>
      }
      end={<DepartureChip departure={departure} />}
    >
      <WhatBecame departure={departure} />
    </Row>
  )
}

/** `改到 周五 11.27 · 原因：…` */
export function WhatBecame({
  departure: { talk, movedTo, became },
}: {
  readonly departure: Departure
}) {
  const t = useTranslations('schedule')
  const locale = useLocale()
  const what =
    movedTo !== null
      ? t('movedTo', { day: `${weekday(locale, movedTo)} ${dayShort(locale, movedTo)}` })
      : t(became === 'POSTPONED' ? 'postponedText' : 'cancelledText')
  return (
    <>
      {what}
      <Reason reason={talk.reason} />
    </>
  )
}

function Reason({ reason }: { readonly reason: string | null }) {
  const t = useTranslations('schedule')
  return reason === null ? null : <> · {t('reason', { reason })}</>
}

/** That what is planned stands on a holiday, or on a working day made up for one. */
function DayLine({ night: { day } }: { readonly night: NightView }) {
  if (day.kind !== 'HOLIDAY' && day.kind !== 'MAKE_UP') return null
  return (
    <div className="mb-1">
      <DayChip day={day} />
    </div>
  )
}

function TalkLink({ talk }: { readonly talk: TalkView }) {
  return (
    <a href={`/talks/${talk.id}`} className="underline-offset-4 hover:underline">
      {talk.topic}
    </a>
  )
}
