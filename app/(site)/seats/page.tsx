import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { turnAway } from '@/app/doors'
import { Frame, settledCommunity } from '@/app/frame'
import { PolicyStatement } from '@/components/seats/statement'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { statedPolicy } from '@/lib/seats/queries-policy'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.statement')
  return { title: t('title'), robots: { index: false } }
}

export default async function SeatPolicyPage() {
  const [viewer, { timeZone }, t] = await Promise.all([
    currentViewer(),
    settledCommunity(),
    getTranslations('seats.statement'),
  ])
  const stated = await statedPolicy(viewer)
  if (stated === null) turnAway(viewer, '/seats')
  return (
    <Frame>
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      <PolicyStatement stated={stated} timeZone={timeZone} />
    </Frame>
  )
}
