import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { EMAIL_LINK_MINUTES } from '@/lib/auth/links/rules'
import { hasMailbox } from '@/lib/mail/transport'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.sent')
  return { title: t('title'), robots: { index: false } }
}

export default async function SentPage() {
  const [community, t] = await Promise.all([requireCommunity(), getTranslations('auth.sent')])
  return (
    <EntryFrame
      community={community}
      title={t('title')}
      text={t('text', { minutes: EMAIL_LINK_MINUTES })}
    >
      <p className="text-small text-ink-2">{t('missing')}</p>
      <div className="flex flex-wrap gap-3">
        {hasMailbox() ? (
          <LinkButton href="/mailbox" tone="primary">
            {t('mailbox')}
          </LinkButton>
        ) : null}
        <LinkButton href="/sign-in">{t('again')}</LinkButton>
      </div>
    </EntryFrame>
  )
}
