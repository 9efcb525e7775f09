import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** On one's own page: duties do not count on this device, and what makes them count. */
export function IdleDuties() {
  const t = useTranslations('auth')
  return (
    <div className="mb-8">
      <Notice
        tone="live"
        title={t('desk.notice')}
        actions={<LinkButton href="/sign-in?desk=1&next=/desk">{t('passkeys.signIn')}</LinkButton>}
      >
        {t('desk.noticeText')}
      </Notice>
    </div>
  )
}
