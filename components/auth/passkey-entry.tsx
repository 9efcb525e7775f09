import { useTranslations } from 'next-intl'
import { PasskeySignIn } from './passkey-sign-in'

/** On the sign-in page: the way in by a passkey. `autofill`: beside a field for an address. */
export function PasskeyEntry({
  next,
  autofill,
}: {
  readonly next: string
  readonly autofill: boolean
}) {
  const t = useTranslations('auth.passkeys')
  return (
    <PasskeySignIn
      next={next}
      autofill={autofill}
      words={{
        button: t('signIn'),
        or: t('or'),
        cancelled: t('cancelled'),
        failed: t('failed'),
      }}
    />
  )
}
