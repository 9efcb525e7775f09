import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { SplitView } from '@/components/matching/split'
import { currentViewer } from '@/lib/auth/current'
import { splitChoices } from '@/lib/matching/merges/queries'
import { split } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matching')
  return { title: t('split') }
}

export default async function SplitPage({ params }: PageProps<'/desk/people/[id]/split'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const choices = z.uuid().safeParse(id).success ? await splitChoices(viewer, id) : null
  if (choices === null) denyAccess(viewer, `/desk/people/${id}/split`)
  return (
    <div className="max-w-form">
      <SplitView choices={choices} action={split} />
    </div>
  )
}
