import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { markedGroups } from '@/app/marked-groups'
import { ImportDesk } from '@/components/logs/import-desk'
import { currentViewer } from '@/lib/auth/current'
import { recentSources } from '@/lib/logs/read/queries'
import { unfinishedUploads } from '@/lib/logs/uploads/queries'
import { cancel, finish, undo } from './actions'

/** More than all people together may have open. */
const SHOWN = 100

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('logs')
  return { title: t('title') }
}

export default async function ImportPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const sources = await recentSources(viewer)
  if (sources === null) denyAccess(viewer, '/desk/import')
  const uploads = await unfinishedUploads(viewer, SHOWN)
  return (
    <ImportDesk
      groups={await markedGroups(community.groups)}
      timeZone={community.timeZone}
      uploads={uploads}
      sources={sources}
      actions={{ cancel, finish }}
      undo={undo}
    />
  )
}
