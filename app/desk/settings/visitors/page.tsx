import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Changed } from '@/components/settings/subjects'
import { VisitorsForm } from '@/components/settings/visitors-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { settingChanges } from '@/lib/settings/queries'
import { change } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.visitors')
  return { title: t('title') }
}

export default async function VisitorSettingsPage() {
  const [viewer, community, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.visitors'),
    getTranslations('settings'),
  ])
  const changes = await settingChanges(viewer)
  if (changes === null) denyAccess(viewer, '/desk/settings/visitors')
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
        end={
          <span className="text-small text-ink-3">
            <Changed changed={changes.get('visitors') ?? null} timeZone={community.timeZone} />
          </span>
        }
      >
        {t('intro')}
      </PageHead>
      <div className="max-w-read">
        <VisitorsForm open={community} action={change} />
      </div>
    </>
  )
}
