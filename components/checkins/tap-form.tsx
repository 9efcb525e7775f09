'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { OneButton } from '@/components/ui/overlays/tray'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import { clockIn } from './clock'
import { useTap } from './use-tap'

/** The one button: check in, or take it back. A plain form underneath, so that it works without script. */
export function TapForm({
  nightId,
  groupId,
  night,
  own,
  timeZone,
  done,
}: {
  readonly nightId: string
  readonly groupId: string
  readonly night: LiveNight
  readonly own: OwnPresence | null
  readonly timeZone: string
  readonly done: (own: OwnPresence | null) => void
}) {
  const t = useTranslations('checkins')
  const { pending, said, submit } = useTap(done, t('unreachable'))
  const offer = offerOf(night, own)
  if (offer === null) return null
  const time = clockIn(night.closesAt, timeZone)
  return (
    <>
      <div role="alert" className="mt-5 empty:mt-0">
        {said === '' ? null : <Notice tone="refusal" title={said} />}
      </div>
      {offer === 'checkInLate' || offer === 'catchUp' ? (
        <p className="mt-5 text-small text-ink-2">
          {offer === 'catchUp' ? t('overHint') : t('lateHint', { time })}
        </p>
      ) : null}
      <OneButton>
        <form
          method="post"
          action="/api/check-in"
          onSubmit={submit}
          className="md:mt-6 md:max-w-form"
        >
          <input type="hidden" name="nightId" value={nightId} />
          <input type="hidden" name="group" value={groupId} />
          {offer === 'withdraw' ? <input type="hidden" name="act" value="withdraw" /> : null}
          <Button
            type="submit"
            size="large"
            wide
            pending={pending}
            tone={offer === 'withdraw' || offer === 'catchUp' ? 'plain' : 'lamp'}
          >
            {t(offer)}
          </Button>
        </form>
      </OneButton>
    </>
  )
}

type Offer = 'checkIn' | 'checkInLate' | 'catchUp' | 'withdraw'

function offerOf(night: LiveNight, own: OwnPresence | null): Offer | null {
  if (night.occupancy !== 'ON' || night.window === 'BEFORE') return null
  if (own !== null) return night.window === 'OPEN' && own.via !== 'DUTY' ? 'withdraw' : null
  if (night.window === 'OPEN') return 'checkIn'
  return night.window === 'AFTER' ? 'checkInLate' : 'catchUp'
}
