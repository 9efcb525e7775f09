import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { providerName } from '@/lib/auth/accounts/provider'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.accounts')
  return { title: t('failedTitle'), robots: { index: false } }
}

/** Back from the identity provider without being signed in: the account is linked to no member, or none came. */
export default async function AccountPage({ searchParams }: PageProps<'/sign-in/account'>) {
  const provider = providerName()
  if (provider === null) notFound()
  const [community, search, t] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('auth.accounts'),
  ])
  const failed = search['failed'] !== undefined
  return (
    <EntryFrame
      community={community}
      title={failed ? t('failedTitle') : t('unknownTitle')}
      text={failed ? t('failedText', { provider }) : t('unknownText', { provider })}
    >
      {failed ? null : <p>{t('unknownNext')}</p>}
      <div>
        <LinkButton href="/sign-in" tone="primary">
          {failed ? t('retry') : t('signInPage')}
        </LinkButton>
      </div>
    </EntryFrame>
  )
}
