import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Leads to the identity provider, to sign in or to link the account there. A plain form. */
export function ProviderButton({
  provider,
  to,
  next = '/',
}: {
  readonly provider: string
  readonly to: 'sign-in' | 'link'
  readonly next?: string
}) {
  const t = useTranslations('auth.accounts')
  return (
    <form action="/api/auth/oidc" method="post">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="next" value={next} />
      <Button type="submit" size={to === 'link' ? 'medium' : 'large'} wide={to !== 'link'}>
        {to === 'link' ? t('link', { provider }) : t('signIn', { provider })}
      </Button>
    </form>
  )
}
