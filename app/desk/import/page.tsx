import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ImportDesk } from '@/components/logs/import-desk'
import { currentViewer } from '@/lib/auth/current'
import { recentSources } from '@/lib/logs/read/queries'
import { recentUploads } from '@/lib/logs/uploads/queries'
import { isOver } from '@/lib/logs/uploads/rules'
import { cancel, finish, undo } from './actions'

/** Uploads looked through for those that are not over. */
const LOOKED_AT = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('logs')
  return { title: t('title') }
}

export default async function ImportPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const sources = await recentSources(viewer)
  if (sources === null) denyAccess(viewer, '/desk/import')
  const uploads = await recentUploads(viewer, LOOKED_AT)
  return (
    <ImportDesk
      groups={community.groups.map(({ id, name }) => ({ id, name }))}
      timeZone={community.timeZone}
      uploads={uploads.filter(({ state }) => !isOver(state))}
      sources={sources}
      actions={{ cancel, finish }}
      undo={undo}
    />
  )
}
