import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { PasskeyEntry } from './passkey-entry'

/** For a member whose duties wait for a passkey: by the one they have, or the way to add one. */
export function DeskByPasskey({
  has,
  offered,
  next,
}: {
  readonly has: boolean
  /** Whether passkeys work at this address. */
  readonly offered: boolean
  readonly next: string
}) {
  const t = useTranslations('auth')
  if (!offered) return <p>{t('passkeys.unavailable')}</p>
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
