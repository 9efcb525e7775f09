'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clockIn } from '@/components/checkins/clock'
import { useLiveNight } from '@/components/checkins/use-live-night'
import { useNow } from '@/components/checkins/use-now'
import { useRefresh } from '@/components/checkins/use-refresh'
import { shownPhase } from '@/components/checkins/shown-phase'
import { Faces } from '@/components/ui/avatar'
import { Dialog } from '@/components/ui/overlays/dialog'
import { LiveRegion } from '@/components/ui/live-region'
import type { NightPhase } from '@/lib/nights/types'
import { HostBar } from './host-bar'
import { HostHead } from './host-head'
import { HostNext } from './host-next'
import { HostQueue } from './host-queue'
import { HostUnsent } from './host-unsent'
import { LastWord } from './last-word'
import type { HostScreenProps } from './host-types'
import { useKeptStep } from './use-kept-step'
import { useWakeLock } from './use-wake-lock'

/**
 * The host's one screen, for a thumb: what is now, the next step in its place at the bottom, and what the host must
 * see meanwhile above it. As high as the smallest the window becomes, so that a keyboard moves nothing.
 */
export function HostScreen(props: HostScreenProps) {
  const { nightId, groupId, timeZone, texts, questions, actions } = props
  const t = useTranslations('checkins')
  const hosting = useTranslations('hosting')
  const router = useRouter()
  const drawn = { night: props.night, own: null, now: props.now }
  const heard = useLiveNight(nightId, drawn, () => router.refresh())
  const { night } = heard
  useRefresh(JSON.stringify(night), JSON.stringify(props.night), 1_000)
  const now = useNow(props.now, heard.offset)
  const phase = shownPhase(night)
  const over = night.phase === 'CLOSED'
  const awake = useWakeLock(!over && night.window !== 'OVER')
  const step = useKeptStep()
  const [entered, setEntered] = useState<NightPhase | null>(null)
  const shown = night.hosted?.shown ?? ''
  const about = { nightId, shown }

  return (
    <div
      data-host-screen
      className="mx-auto grid min-h-svh max-w-form grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] px-5 short:min-h-0"
    >
      <HostHead group={props.group} groupId={groupId} />
      <main
        id="main"
        tabIndex={-1}
        className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 outline-none low:gap-2"
      >
        <section>
          <p className="truncate text-small text-ink-2">
            {[props.topic, props.speaker].filter((part) => part !== null).join(' · ')}
          </p>
          <div className="flex items-baseline justify-between gap-4">
            <h1 className="text-h1">{t(`phase.${phase}`)}</h1>
            <p className="font-serif text-count font-bold">{clockIn(now, timeZone)}</p>
          </div>
          <LiveRegion>
            {t('liveCount', { phase: t(`phase.${phase}`), count: night.count })}
          </LiveRegion>
          <LastWord night={night} now={now} startsAt={props.startsAt} timeZone={timeZone} />
        </section>
        <section className="flex items-center justify-between gap-4 border-t border-line pt-3">
          <p className="flex items-baseline gap-2">
            <b className="font-serif text-h2">{night.count}</b>
            <span className="text-small text-ink-2">{t('here')}</span>
          </p>
          {night.faces.length === 0 ? null : (
            <Faces
              names={night.faces}
              more={night.count - night.faces.length}
              label={t('faces', { count: night.count })}
            />
          )}
        </section>
        {questions === null ? null : (
          <HostQueue questions={questions} actions={actions} step={step} />
        )}
        {props.draw === null ? null : (
          <section
            aria-label={hosting('draw')}
            className="flex items-center gap-2.5 border-t border-line pt-2"
          >
            <b className="flex-none">{hosting('draw')}</b>
            <p className="min-w-0 flex-1 truncate text-small text-ink-2">{props.draw.stands}</p>
            <Dialog
              trigger={{ label: hosting('drawOpen'), tone: 'plain', size: 'small' }}
              title={hosting('draw')}
            >
              {props.draw.all}
            </Dialog>
          </section>
        )}
      </main>
      <footer className="sticky bottom-0 bg-paper pb-[calc(0.75rem+env(safe-area-inset-bottom))] short:static">
        <HostUnsent step={step} at={clockIn(now, timeZone)} timeZone={timeZone} />
        <HostNext
          night={night}
          texts={texts}
          entered={entered}
          busy={step.waiting !== null}
          move={(to, label) => {
            step.send({
              action: actions.move,
              fields: { ...about, to },
              label,
              done: () => setEntered(to),
            })
          }}
        />
        <HostBar
          {...{ night, nightId, groupId, timeZone, actions, step, about, awake }}
          standby={props.standby}
        />
      </footer>
    </div>
  )
}
