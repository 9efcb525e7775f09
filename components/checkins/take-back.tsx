'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { WITHDRAWAL_WAIT_SECONDS } from '@/lib/checkins/types-live'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import type { Tap } from './use-tap'

/**
 * Taking one's check-in back: far from the button, folded away, in two steps, and not in the seconds
 * after the tap (which the command refuses too). Works without script.
 */
export function TakeBack({
  nightId,
  groupId,
  night,
  own,
  now,
  tap,
}: {
  readonly nightId: string
  readonly groupId: string
  readonly night: LiveNight
  readonly own: OwnPresence | null
  /** The server's clock, in epoch milliseconds. */
  readonly now: number
  readonly tap: Tap
}) {
  const t = useTranslations('checkins.takeBack')
  if (own === null || own.via === 'DUTY' || night.window !== 'OPEN') return null
  if (now - Date.parse(own.at) < WITHDRAWAL_WAIT_SECONDS * 1_000) return null
  return (
    <div className="mt-9 border-t border-line pt-3">
      <Disclosure label={t('title')}>
        <p className="mb-3 max-w-form text-small text-ink-2">{t('text')}</p>
        <form method="post" action="/api/check-in" onSubmit={tap.submit}>
          <input type="hidden" name="nightId" value={nightId} />
          <input type="hidden" name="group" value={groupId} />
          <input type="hidden" name="act" value="withdraw" />
          <Button type="submit" size="small" pending={tap.pending}>
            {t('do')}
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}
