import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskTiesView } from '@/components/talks/series/desk-ties'
import { currentViewer } from '@/lib/auth/current'
import { deskTies } from '@/lib/talks/series/queries'
import { savePart, tie, untie } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('series')
  return { title: t('title'), robots: { index: false } }
}

/** Which talks belong to this one. */
export default async function TalkSeriesPage({ params }: PageProps<'/desk/plan/[id]/series'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const desk = await deskTies(viewer, id)
  if (desk === null) denyAccess(viewer, `/desk/plan/${encodeURIComponent(id)}/series`)
  return <DeskTiesView desk={desk} actions={{ savePart, tie, untie }} />
}
