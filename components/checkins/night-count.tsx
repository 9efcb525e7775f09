'use client'

import { useTranslations } from 'next-intl'
import { Faces } from '@/components/ui/avatar'
import type { LiveNight } from '@/lib/checkins/types-live'
import { clockIn, minutesTo } from './clock'

/** How many are here, how long there is, and the first faces; before that, when it opens. */
export function NightCount({
  night,
  now,
  timeZone,
}: {
  readonly night: LiveNight
  readonly now: number
  readonly timeZone: string
}) {
  const t = useTranslations('checkins')
  const { count, faces } = night
  if (night.window === 'BEFORE') return <Opening night={night} now={now} timeZone={timeZone} />
  return (
    <>
      <p className="mt-5 flex items-baseline gap-2">
        <b className="font-serif text-count font-bold">{count}</b>
        <span className="text-small text-ink-2">
          {night.window === 'OVER' ? t('hereOver') : t('here')}
          {night.window === 'OPEN' ? (
            <>
              <span aria-hidden="true"> · </span>
              {t('minutesLeft', { n: minutesTo(night.closesAt, now) })}
            </>
          ) : null}
        </span>
      </p>
      {faces.length === 0 ? null : (
        <div className="mt-3">
          <Faces names={faces} more={count - faces.length} label={t('faces', { count })} />
        </div>
      )}
    </>
  )
}

function Opening({ night, now, timeZone }: Parameters<typeof NightCount>[0]) {
  const t = useTranslations('checkins')
  const time = clockIn(night.opensAt, timeZone)
  const n = minutesTo(night.opensAt, now)
  return (
    <p className="mt-5 border-s-3 border-s-edge ps-4 text-base">
      <span className="font-semibold">
        {n < 120 ? t('opensIn', { time, n }) : t('opensAt', { time })}
      </span>
      <span className="block text-small text-ink-2">{t('opensThen')}</span>
    </p>
  )
}
