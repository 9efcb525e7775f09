import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { dayAndWeekday, dayWithZone, monthDay } from '@/lib/i18n/dates'
import type { NightView, TonightView } from '@/lib/talks/view/types'
import { WhatBecame } from './playbill'
import { dayName } from './day-name'
import { DepartureChip } from '@/components/talks/talk-chip'

/** An evening without a talk: says so, why, and which talk is next. */
export function QuietHero({
  view,
  next,
}: {
  readonly view: TonightView
  /** The next evening with a talk, if one is planned. */
  readonly next: NightView | undefined
}) {
  const t = useTranslations('home')
  const locale = useLocale()
  const departure = view.night?.departures[0]
  const blocked = view.night?.blockedReason ?? null
  const days = useTranslations('holidays')
  const day = view.night?.day
  const holiday = day?.kind === 'HOLIDAY' ? (dayName(locale, day) ?? days('day.HOLIDAY')) : null
  return (
    <div className="max-w-read">
      {departure === undefined ? (
        <Chip>{t('tonight')}</Chip>
      ) : (
        <DepartureChip departure={departure} />
      )}
      <h1 className="mt-3.5 mb-3 text-display">
        <Title view={view} />
      </h1>
      <p className="text-small text-ink-2">{dayWithZone(locale, view.tonight, view.timeZone)}</p>
      {departure === undefined ? null : (
        <p className="mt-4 text-lead text-ink-2">
          <del className="font-serif">{departure.talk.topic}</del>
          <br />
          <WhatBecame departure={departure} />
        </p>
      )}
      {departure === undefined && blocked === null && holiday !== null ? (
        <p className="mt-4 text-lead text-ink-2">{days('offFor', { name: holiday })}</p>
      ) : null}
      {blocked === null ? null : <p className="mt-4 text-lead text-ink-2">{blocked}</p>}
      <p className="mt-4 text-lead text-ink-2">
        {next?.talk == null
          ? t('noTalkNone')
          : t('noTalkNext', { day: dayAndWeekday(locale, next.date), topic: next.talk.topic })}
      </p>
    </div>
  )
}

function Title({ view: { night } }: { readonly view: TonightView }) {
  const t = useTranslations('home')
  const locale = useLocale()
  const departure = night?.departures[0]
  if (departure !== undefined) {
    if (departure.movedTo !== null) {
      return <>{t('movedTitle', { day: monthDay(locale, departure.movedTo) })}</>
    }
    return <>{t(departure.became === 'POSTPONED' ? 'postponedTitle' : 'cancelledTitle')}</>
  }
  if (night === null || (night.day.kind === 'HOLIDAY' && night.blockedReason === null)) {
    return <>{t('weekend')}</>
  }
  return <>{t(night.blockedReason === null ? 'noTalkTitle' : 'blockedTitle')}</>
}
