import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { SwapForm } from '@/components/duties/swap-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { swapChoices } from '@/lib/duties/queries-member'
import { swapAddressSchema } from '@/lib/duties/schema'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { ask } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties.swap')
  return { title: t('title'), robots: { index: false } }
}

/** A member asks another for one of their days. */
export default async function SwapPage({ searchParams }: PageProps<'/me/duties/swap'>) {
  const [viewer, search, t, kinds, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('duties.swap'),
    getTranslations('duties.kinds'),
    getLocale(),
    requireCommunity(),
  ])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/duties/swap', search)
  const place = swapAddressSchema.safeParse(search)
  const found = place.success ? await swapChoices(viewer, place.data) : null
  if (found === null) notFound()
  const { own, choices } = found
  const day = dayAndWeekday(locale, own.date)
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead
          back={<BackLink href="/me/duties">{t('back')}</BackLink>}
          title={t('title')}
          intro={t('intro', { duty: kinds(own.kind), day, group: own.groupName })}
        />
        <SwapForm own={own} choices={choices} ask={ask} />
      </div>
    </Frame>
  )
}
