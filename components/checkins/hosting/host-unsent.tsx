'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { clockIn } from '@/components/checkins/clock'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { KeptStep } from './use-kept-step'

/** A step that has not reached the server, that there is no network, and why a step was not taken. */
export function HostUnsent({
  step: { waiting, said, drop },
  at,
  timeZone,
}: {
  readonly step: KeptStep
  /** The clock as it is shown. */
  readonly at: string
  readonly timeZone: string
}) {
  const t = useTranslations('hosting.offline')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const kept = waiting?.kept === true
  return (
    <div role="status" className="grid gap-2 not-empty:pb-2">
      {waiting !== null && kept ? (
        <Notice
          tone="live"
          title={t('kept', { step: waiting.label, time: clockIn(waiting.at, timeZone) })}
        >
          <p>{t('keptText')}</p>
          <Button size="small" onClick={drop}>
            {t('drop')}
          </Button>
        </Notice>
      ) : online ? null : (
        <Notice tone="live" title={t('title')}>
          {t('text', { time: at })}
        </Notice>
      )}
      {said === null ? null : <Notice tone={said.refused ? 'refusal' : 'ok'} title={said.text} />}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
