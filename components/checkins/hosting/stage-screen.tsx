'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { clockIn } from '@/components/checkins/clock'
import { useLive } from '@/components/checkins/live-night'
import type { PlannedTimes } from '@/components/checkins/night-rail'
import { shownPhase } from '@/components/checkins/shown-phase'
import { useNow } from '@/components/checkins/use-now'
import { classes } from '@/components/ui/classes'
import { LiveRegion } from '@/components/ui/live-region'
import { countdownOf, countdownText } from './stage-countdown'
import { useWakeLock } from './use-wake-lock'

/**
 * For a projector or a shared screen: what the room may see, in letters that are read at five metres, and nothing to
 * press. Inside LiveNightProvider.
 */
export function StageScreen({
  topic,
  speaker,
  group,
  planned,
  timeZone,
  drawnAt,
  questions,
  code,
}: {
  readonly topic: string
  /** Null where the room is not shown the name. */
  readonly speaker: string | null
  readonly group: string
  readonly planned: PlannedTimes
  readonly timeZone: string
  readonly drawnAt: number
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** The code that leads to the check-in. */
  readonly code: ReactNode
}) {
  const t = useTranslations('hosting.stagePage')
  const words = useTranslations('checkins')
  const { night, offset } = useLive()
  // Every second: the live clock of a page goes on every ten.
  const now = useNow(drawnAt, offset, 1_000)
  const phase = shownPhase(night)
  const over = night.window === 'OVER'
  useWakeLock(!over)
  const countdown = over ? null : countdownOf(night, planned, now)
  const onAir = questions.find(({ id }) => id === night.questions.onAir)?.text ?? null
  return (
    <main
      id="main"
      data-stage
      className="grid min-h-svh gap-[3vmin] p-[4vmin] lg:h-svh lg:grid-cols-[minmax(0,1fr)_minmax(0,26vw)] lg:gap-[4vw] lg:overflow-hidden"
    >
      <section className="grid min-h-0 min-w-0 grid-rows-[auto_auto_1fr] gap-[2.4vmin]">
        <p className="flex flex-wrap items-center gap-x-[2vmin] text-[max(1.25rem,3.2vmin)] text-ink-2">
          <span className="font-semibold text-lamp">{words(`phase.${phase}`)}</span>
          <span>{group}</span>
        </p>
        <div>
          <h1
            className={classes(
              'line-clamp-3 leading-[1.25]',
              // Alone it fills the wall; a question on air shares it.
              onAir === null && !over ? 'text-[max(2rem,11vmin)]' : 'text-[max(2rem,7.4vmin)]',
            )}
          >
            {topic}
          </h1>
          {speaker === null ? null : (
            <p className="mt-[1.6vmin] text-[max(1.25rem,3.8vmin)] text-ink-2">{speaker}</p>
          )}
        </div>
        <div className="flex min-h-0 flex-col justify-end">
          {over ? (
            <p className="font-serif text-[max(1.5rem,5vmin)]">{t('over')}</p>
          ) : onAir === null ? null : (
            <div className="border-s-[0.8vmin] border-lamp-fill bg-lamp-soft px-[3vmin] py-[2.4vmin]">
              <p className="text-[max(1.125rem,3vmin)] font-semibold text-lamp">{t('onAir')}</p>
              <p className="mt-[0.8vmin] line-clamp-4 font-serif text-[max(1.5rem,5vmin)] leading-[1.35] wrap-anywhere">
                {onAir}
              </p>
            </div>
          )}
        </div>
      </section>
      <aside className="grid content-between gap-[3vmin] border-line lg:border-s lg:ps-[3vw]">
        <div>
          <p className="font-serif text-[max(3rem,13vmin)] leading-none font-bold">
            {clockIn(now, timeZone)}
          </p>
          {countdown === null ? null : (
            <p className="mt-[2vmin] text-[max(1.25rem,3.4vmin)] text-ink-2">
              <b className="text-[max(1.75rem,6vmin)] text-lamp">
                {countdownText(countdown.seconds)}
              </b>{' '}
              {t(`until.${countdown.until}`)}
            </p>
          )}
        </div>
        <p className="flex items-baseline gap-[1.4vmin] text-[max(1.25rem,3.4vmin)] text-ink-2">
          <b className="font-serif text-[max(3rem,11vmin)] leading-none text-ink">{night.count}</b>
          {t('here')}
        </p>
        {night.window === 'OPEN' || night.window === 'AFTER' ? (
          <div>
            <div className="w-[max(12rem,30vmin)] [&_svg]:size-full">{code}</div>
            <p className="mt-[1.4vmin] text-[max(1.125rem,3vmin)] font-semibold">
              {t(night.window === 'OPEN' ? 'join' : 'joinLate')}
            </p>
          </div>
        ) : null}
      </aside>
      <LiveRegion>
        {words('liveCount', { phase: words(`phase.${phase}`), count: night.count })}
      </LiveRegion>
    </main>
  )
}
