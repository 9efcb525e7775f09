import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { Frame, requireCommunity } from '@/app/frame'
import { WishView } from '@/components/wishes/wish-view'
import { currentViewer } from '@/lib/auth/current'
import { canTendWishes } from '@/lib/talks/wishes/policy'
import { wishPage } from '@/lib/talks/wishes/queries'
import { offer, takeBack, vote } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wishes')
  return { title: t('title'), robots: { index: false } }
}

export default async function WishOnePage({ params }: PageProps<'/wishes/[id]'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const wish = await wishPage(viewer, id)
  if (wish === null) notFound()
  if ('mergedInto' in wish) redirect(`/wishes/${wish.mergedInto}`)
  return (
    <Frame here="schedule">
      <WishView wish={wish} tends={canTendWishes(viewer)} actions={{ vote, takeBack, offer }} />
    </Frame>
  )
}
