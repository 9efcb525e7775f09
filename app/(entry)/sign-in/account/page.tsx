import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { offeredProvider } from '@/lib/auth/accounts/provider'
import { providerSchema } from '@/lib/auth/accounts/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.accounts')
  return { title: t('failedTitle'), robots: { index: false } }
}

/** Back from a provider without being signed in: the account is linked to no member, or none came. */
export default async function AccountPage({ searchParams }: PageProps<'/sign-in/account'>) {
  const search = await searchParams
  const offered = offeredProvider(providerSchema.parse(search['by']))
  if (offered === null) notFound()
  const [community, t] = await Promise.all([requireCommunity(), getTranslations('auth.accounts')])
  const provider = offered.name ?? t('wechat')
  const failed = search['failed'] !== undefined
  return (
    <EntryFrame
      community={community}
      title={failed ? t('failedTitle') : t('unknownTitle')}
      text={failed ? t('failedText', { provider }) : t('unknownText', { provider })}
    >
      {failed ? null : (
        <>
          <p>{t('unknownNext')}</p>
          <p>{t('unknownClaim')}</p>
        </>
      )}
      <div>
        <LinkButton href="/sign-in" tone="primary">
          {failed ? t('retry') : t('signInPage')}
        </LinkButton>
      </div>
    </EntryFrame>
  )
}
