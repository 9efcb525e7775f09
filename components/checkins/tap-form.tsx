'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ReloadLink } from '@/components/ui/reload-link'
import { asksToReload } from '@/lib/i18n/reload'
import { OneButton } from '@/components/ui/overlays/tray'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import { clockIn } from './clock'
import type { Tap } from './use-tap'

/**
 * The one button: check in. Nothing else ever stands in its place; taking it back stands elsewhere
 * (take-back.tsx). A plain form underneath, so that it works without script.
 */
export function TapForm({
  nightId,
  groupId,
  night,
  own,
  timeZone,
  tap: { pending, kept, said, submit },
}: {
  readonly nightId: string
  readonly groupId: string
  readonly night: LiveNight
  readonly own: OwnPresence | null
  readonly timeZone: string
  readonly tap: Tap
}) {
  const t = useTranslations('checkins')
  const offer = offerOf(night, own)
  const time = clockIn(night.closesAt, timeZone)
  return (
    <>
      <div role="alert" className="mt-5 empty:mt-0">
        {said === '' ? null : (
          <Notice
            tone="refusal"
            title={said}
            actions={asksToReload(said) ? <ReloadLink /> : undefined}
          />
        )}
      </div>
      {offer === 'checkInLate' ? (
        <p className="mt-5 text-small text-ink-2">{t('lateHint', { time })}</p>
      ) : null}
      {offer === null ? null : (
        <OneButton>
          <form
            method="post"
            action="/api/check-in"
            onSubmit={submit}
            className="md:mt-6 md:max-w-form"
          >
            <input type="hidden" name="nightId" value={nightId} />
            <input type="hidden" name="group" value={groupId} />
            <Button type="submit" size="large" wide pending={pending} tone="lamp">
              {kept ? t('kept') : t(offer)}
            </Button>
          </form>
        </OneButton>
      )}
    </>
  )
}

type Offer = 'checkIn' | 'checkInLate'

function offerOf(night: LiveNight, own: OwnPresence | null): Offer | null {
  if (night.occupancy !== 'ON' || own !== null) return null
  if (night.window === 'OPEN') return 'checkIn'
  return night.window === 'AFTER' ? 'checkInLate' : null
}
