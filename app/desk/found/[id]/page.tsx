import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { queueOf } from '@/app/desk/queue-walk'
import { requireCommunity } from '@/app/frame'
import { FoundNightView } from '@/components/detection/found-night'
import { currentViewer } from '@/lib/auth/current'
import { foundNight, foundNightIds } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { decide, dismiss, reopen } from './actions'
import { lastDecided } from '../last-decided'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('found')
  return { title: t('title') }
}

export default async function FoundNightPage({
  params,
  searchParams,
}: PageProps<'/desk/found/[id]'>) {
  const [viewer, { id }, search, community] = await Promise.all([
    currentViewer(),
    params,
    searchParams,
    requireCommunity(),
  ])
  const evidence = await foundNight(viewer, id)
  if (evidence === null) denyAccess(viewer, `/desk/found/${id}`)
  const [walk, last] = await Promise.all([
    queueOf(search, { mark: 'state', path: '/desk/found', id }, (asked) =>
      foundNightIds(viewer, foundFilterSchema.parse(asked)),
    ),
    lastDecided(viewer, search),
  ])
  return (
    <FoundNightView
      walk={walk}
      last={last}
      evidence={evidence}
      timeZone={community.timeZone}
      actions={{ decide, dismiss, reopen }}
    />
  )
}
