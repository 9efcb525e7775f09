import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskWishView } from '@/components/wishes/desk-wish'
import { currentViewer } from '@/lib/auth/current'
import { canPlan } from '@/lib/nights/policy'
import { deskWish } from '@/lib/talks/wishes/queries'
import { close, edit, link, merge, reopen, undo } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wishes.desk')
  return { title: t('title'), robots: { index: false } }
}

export default async function DeskWishPage({ params }: PageProps<'/desk/wishes/[id]'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const wish = await deskWish(viewer, id)
  if (wish === null) denyAccess(viewer, `/desk/wishes/${encodeURIComponent(id)}`)
  return (
    <DeskWishView
      wish={wish}
      links={canPlan(viewer)}
      actions={{ edit, merge, undo, close, reopen, link }}
    />
  )
}
