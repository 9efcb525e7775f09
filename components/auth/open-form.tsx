import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** The button without which a link does nothing: programs that look at links press none. */
export function OpenForm({ token, next }: { readonly token: string; readonly next: string }) {
  const t = useTranslations('auth.open')
  return (
    <form action="/api/auth/callback/email" method="post">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <Button type="submit" tone="primary" size="large" wide>
        {t('button')}
      </Button>
    </form>
  )
}
