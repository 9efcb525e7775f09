import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PastedList } from '@/components/checkins/pasted-list'
import { currentViewer } from '@/lib/auth/current'
import { hasDesk } from '@/lib/auth/roles'
import { namesToDecide } from '@/lib/checkins/pasted/queries'
import { pasteSchema } from '@/lib/checkins/pasted/schema'
import { tonight } from '@/lib/talks/view/queries'
import { name, paste } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkins.paste')
  return { title: t('title') }
}

/** A list out of the group is pasted here: who is certain is checked in, who is not is asked about. */
export default async function PastePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  if (!hasDesk(viewer)) denyAccess(viewer, '/desk/tonight/paste', search)
  const { group, ask, late, counted, already, more } = pasteSchema.parse(search)
  const view = await tonight(viewer, group)
  const nightId = view?.night?.id
  if (view === null || nightId == null) notFound()
  const names = await namesToDecide(viewer, nightId, ask ?? [])
  if (names === null) notFound()
  return (
    <PastedList
      nightId={nightId}
      groupId={view.group.id}
      names={names}
      status={late === undefined ? 'ON_TIME' : 'LATE'}
      came={ask === undefined ? null : { counted, already, more }}
      actions={{ paste, name }}
    />
  )
}
