import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PromiseDeskView } from '@/components/talks/promises/promise-view'
import { currentViewer } from '@/lib/auth/current'
import { talkPromise } from '@/lib/talks/promises/queries'
import { change, keep, letPromiseGo, reopen } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promises')
  return { title: t('title'), robots: { index: false } }
}

/** One promise: the words in which it was given, and how it is kept. */
export default async function PromisePage({ params }: PageProps<'/desk/speakers/promises/[id]'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const view = await talkPromise(viewer, id)
  if (view === null) denyAccess(viewer, `/desk/speakers/promises/${encodeURIComponent(id)}`)
  return <PromiseDeskView view={view} actions={{ change, keep, letGo: letPromiseGo, reopen }} />
}
