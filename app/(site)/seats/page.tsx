import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame, requireCommunity } from '@/app/frame'
import { PolicyStatement } from '@/components/seats/statement'
import { PageHead } from '@/components/ui/page-head'
import { statedPolicy } from '@/lib/seats/policies/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.statement')
  return { title: t('title'), robots: { index: false } }
}

export default async function SeatPolicyPage() {
  const [{ timeZone }, stated, t] = await Promise.all([
    requireCommunity(),
    statedPolicy(),
    getTranslations('seats.statement'),
  ])
  return (
    <Frame>
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      <PolicyStatement stated={stated} timeZone={timeZone} />
    </Frame>
  )
}
