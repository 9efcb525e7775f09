import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EntryFrame } from '@/components/auth/entry-frame'
import { SetupForm } from '@/components/setup/setup-form'
import { timeZoneChoices } from '@/lib/communities/rules-zones'
import { currentCommunity } from '@/lib/communities/queries'
import { setUp } from '@/app/(entry)/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('communities.setup')
  return { title: t('title'), robots: { index: false } }
}

/** The first start. Once there is an owner this page does not exist. */
export default async function SetupPage() {
  const [community, locale, t] = await Promise.all([
    currentCommunity(),
    getLocale(),
    getTranslations('communities.setup'),
  ])
  if (community?.isSetUp === true) notFound()
  return (
    <EntryFrame
      title={t('title')}
      text={
        <>
          <p>{t('text')}</p>
          {community === null ? null : <p className="mt-2 text-small">{t('kept')}</p>}
        </>
      }
    >
      <SetupForm action={setUp} timeZones={timeZoneChoices(locale)} locale={locale} />
    </EntryFrame>
  )
}
