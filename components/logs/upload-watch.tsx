'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { LiveRegion } from '@/components/ui/live-region'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { UploadPulse, UploadReply } from '@/lib/logs/uploads/types'
import { sizeText } from './size-text'

/** How often the import is asked how far it is, in milliseconds. */
const EVERY = 1000

/** A queued or running import as it goes on. When it is over, the page is drawn anew. */
export function UploadWatch({ id, first }: { readonly id: string; readonly first: UploadPulse }) {
  const t = useTranslations('logs.job')
  const router = useRouter()
  const [heard, setHeard] = useState<UploadPulse | null>(null)
  const pulse = heard ?? first

  const ask = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const answer = await fetch(`/api/uploads/${id}`, { signal })
      const reply = (await answer.json()) as UploadReply<UploadPulse>
      if (reply.ok) setHeard(reply.value)
      // Over, or signed out meanwhile: the page knows what to show.
      if (!reply.ok || reply.value.state !== pulse.state) router.refresh()
    } catch {
      // No network at this moment; the next turn tries again.
    }
  })
  useEffect(() => {
    const stop = new AbortController()
    const timer = setInterval(() => void ask(stop.signal), EVERY)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [])

  const { state, progress, size, cancelAsked } = pulse
  const phase = cancelAsked
    ? 'stopping'
    : state === 'QUEUED'
      ? 'queued'
      : progress < size
        ? 'reading'
        : 'storing'
  return (
    <div className="max-w-form">
      {phase === 'reading' ? (
        <ProgressBar
          label={t('reading')}
          value={progress}
          max={size}
          note={`${sizeText(progress)} / ${sizeText(size)}`}
        />
      ) : (
        <ProgressBar label={t(phase)} />
      )}
      <LiveRegion>{t(phase)}</LiveRegion>
    </div>
  )
}
