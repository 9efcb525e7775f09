import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { OfferedProvider } from '@/lib/auth/accounts/types'

/** Leads to a provider of accounts, to sign in or to link the account there. A plain form. */
export function ProviderButton({
  offered,
  to,
  next = '/',
}: {
  readonly offered: OfferedProvider
  readonly to: 'sign-in' | 'link'
  readonly next?: string
}) {
  const t = useTranslations('auth.accounts')
  const provider = offered.name ?? t('wechat')
  return (
    <form action={`/api/auth/${offered.id.toLowerCase()}`} method="post">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="next" value={next} />
      <Button type="submit" size={to === 'link' ? 'medium' : 'large'} wide={to !== 'link'}>
        {to === 'link' ? t('link', { provider }) : t('signIn', { provider })}
      </Button>
    </form>
  )
}
