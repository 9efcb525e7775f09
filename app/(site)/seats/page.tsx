import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { PolicyStatement } from '@/components/seats/statement'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { statedPolicy } from '@/lib/seats/policies/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.statement')
  return { title: t('title'), robots: { index: false } }
}

export default async function SeatPolicyPage() {
  const [viewer, { timeZone }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('seats.statement'),
  ])
  const stated = await statedPolicy(viewer)
  if (stated === null) denyAccess(viewer, '/seats')
  return (
    <Frame>
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      <PolicyStatement stated={stated} timeZone={timeZone} />
    </Frame>
  )
}
