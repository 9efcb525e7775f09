import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { FoundNightView } from '@/components/detection/found-night'
import { currentViewer } from '@/lib/auth/current'
import { foundNight } from '@/lib/detection/found/queries'
import { decide, dismiss, reopen } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('found')
  return { title: t('title') }
}

export default async function FoundNightPage({ params }: PageProps<'/desk/found/[id]'>) {
  const [viewer, { id }, community] = await Promise.all([
    currentViewer(),
    params,
    requireCommunity(),
  ])
  const evidence = await foundNight(viewer, id)
  if (evidence === null) denyAccess(viewer, `/desk/found/${id}`)
  return (
    <FoundNightView
      evidence={evidence}
      timeZone={community.timeZone}
      actions={{ decide, dismiss, reopen }}
    />
  )
}
