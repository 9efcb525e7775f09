import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { WaitingView } from '@/components/waiting/waiting-list'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { nextStep } from '@/lib/checkins/queries'
import { nextTalk } from '@/lib/talks/view/queries'
import { waitingFor } from '@/lib/waiting/queries'
import type { WaitingList } from '@/lib/waiting/types'
import { move } from './tonight/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waiting')
  return { title: t('title') }
}

/** The desk opens on what waits for the person who looks. */
export default async function DeskPage() {
  const [viewer] = await Promise.all([currentViewer(), requireCommunity()])
  const list = await waitingFor(viewer)
  if (list === null) denyAccess(viewer, '/desk')
  const [steps, ahead] = await Promise.all([
    stepsOf(viewer, list),
    list.rows.length === 0 ? nextTalk(viewer) : null,
  ])
  return <WaitingView list={list} steps={steps} move={move} coming={ahead} />
}

/** What the viewer may move tonight's evenings to, by night. */
async function stepsOf(viewer: Viewer, { tonight }: WaitingList) {
  const found = await Promise.all(
    tonight.map(async ({ night: { id } }) => {
      const step = id === null ? null : await nextStep(viewer, id)
      return id === null || step === null ? [] : [[id, step] as const]
    }),
  )
  return new Map(found.flat())
}
