import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { BackupsView } from '@/components/settings/backups'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { lastBackup } from '@/lib/backups/queries'
import { note } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.backups')
  return { title: t('title') }
}

export default async function BackupsPage() {
  const [viewer, t, words, { timeZone }] = await Promise.all([
    currentViewer(),
    getTranslations('settings.backups'),
    getTranslations('settings'),
    requireCommunity(),
  ])
  const last = await lastBackup(viewer)
  if (last === undefined) denyAccess(viewer, '/desk/settings/backups')
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <BackupsView last={last} timeZone={timeZone} note={note} />
    </>
  )
}
