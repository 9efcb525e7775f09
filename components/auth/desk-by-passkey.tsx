import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { PasskeyPlace } from '@/lib/auth/passkeys/types'
import { PasskeyEntry } from './passkey-entry'
import { PasskeysElsewhere } from './passkeys-elsewhere'

/** For a member whose duties wait for a passkey: by the one they have, or the way to add one. */
export function DeskByPasskey({
  has,
  place,
  next,
}: {
  readonly has: boolean
  readonly place: PasskeyPlace
  readonly next: string
}) {
  const t = useTranslations('auth')
  if (!place.isHere) {
    return (
      <p>
        <PasskeysElsewhere origin={place.elsewhere} path={next} />
      </p>
    )
  }
  return (
    <>
      <p>{has ? t('desk.has') : t('desk.hasNone')}</p>
      {has ? (
        <PasskeyEntry next={next} autofill={false} />
      ) : (
        <div>
          <LinkButton href="/me/devices#passkeys" tone="primary">
            {t('desk.add')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
