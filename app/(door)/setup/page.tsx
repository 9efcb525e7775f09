import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Door } from '@/components/auth/door'
import { SetupForm } from '@/components/communities/setup-form'
import { timeZoneChoices } from '@/lib/communities/rules-zones'
import { currentCommunity } from '@/lib/communities/queries'
import { setUp } from '../actions'

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
    <Door
      title={t('title')}
      text={
        <>
          <p>{t('text')}</p>
          {community === null ? null : <p className="mt-2 text-small">{t('kept')}</p>}
        </>
      }
    >
      <SetupForm action={setUp} timeZones={timeZoneChoices(locale)} locale={locale} />
    </Door>
  )
}
