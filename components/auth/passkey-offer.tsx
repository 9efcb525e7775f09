import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** On one's own page, once: a passkey instead of the next link. */
export function PasskeyOffer({ decline }: { readonly decline: () => Promise<void> }) {
  const t = useTranslations('auth.passkeys')
  return (
    <Notice
      title={t('offerTitle')}
      actions={
        <>
          <LinkButton href="/me/devices#passkeys">{t('offerYes')}</LinkButton>
          <form action={decline}>
            <Button type="submit" tone="quiet">
              {t('offerNo')}
            </Button>
          </form>
        </>
      }
    >
      {t('offerText')}
    </Notice>
  )
}
