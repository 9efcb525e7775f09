'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { sizeText } from './size-text'
import type { SendStep } from './use-sending'

/** How far the sending is: seen as a bar, heard at every tenth. */
export function Sending({
  step,
  cancel,
}: {
  readonly step: Exclude<SendStep, { step: 'choosing' }>
  readonly cancel: () => void
}) {
  const t = useTranslations('logs.send')
  const box = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone.
  useEffect(() => box.current?.focus(), [])
  const reading = step.step === 'reading'
  const waiting = step.step === 'sending' && step.waiting
  const share = reading ? 1 : step.total === 0 ? 0 : step.done / step.total
  const heard = reading
    ? t('reading')
    : waiting
      ? t('waiting')
      : t('heard', { percent: Math.floor(share * 10) * 10 })
  return (
    <div ref={box} tabIndex={-1} className="grid max-w-form gap-5 outline-none">
      {reading ? (
        <ProgressBar label={t('reading')} />
      ) : (
        <ProgressBar
          label={t('sending')}
          value={step.done}
          max={step.total}
          note={`${sizeText(step.done)} / ${sizeText(step.total)}`}
        />
      )}
      <LiveRegion>{heard}</LiveRegion>
      {waiting ? (
        <Notice tone="live" title={t('waiting')}>
          {t('waitingText')}
        </Notice>
      ) : (
        <p className="text-small text-ink-2">{t('stay')}</p>
      )}
      <div>
        <Button onClick={cancel}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
