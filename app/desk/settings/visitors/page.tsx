import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { SettingHead } from '@/components/settings/setting-head'
import { SettingDefaults } from '@/components/settings/defaults'
import { VisitorsForm } from '@/components/settings/visitors-form'
import { currentViewer } from '@/lib/auth/current'
import { DEFAULT_VISITORS, visitorsForm } from '@/lib/communities/settings/rules'
import { fieldChanges, settingChanges } from '@/lib/settings/queries'
import { change } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.visitors')
  return { title: t('title') }
}

export default async function VisitorSettingsPage() {
  const [viewer, community, t, talks] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.visitors'),
    getTranslations('schedule'),
  ])
  const changes = await settingChanges(viewer)
  if (changes === null) denyAccess(viewer, '/desk/settings/visitors')
  const defaults = visitorsForm(DEFAULT_VISITORS)
  const fields = await fieldChanges(viewer, 'visitors', defaults)
  return (
    <>
      <SettingHead
        title={t('title')}
        changed={changes.get('visitors')}
        timeZone={community.timeZone}
      >
        {t('intro')}
      </SettingHead>
      <div className="max-w-read">
        <SettingDefaults
          held={visitorsForm(community)}
          defaults={defaults}
          said={{
            applyBy: t(`apply.${DEFAULT_VISITORS.applyBy}`),
            talkVisibility: talks(`visibilities.${DEFAULT_VISITORS.talkVisibility}`),
            foundVisibility: talks(`visibilities.${DEFAULT_VISITORS.foundVisibility}`),
          }}
          boxes={Object.keys(DEFAULT_VISITORS.visitors)}
          changes={fields}
          timeZone={community.timeZone}
        >
          <VisitorsForm open={community} action={change} />
        </SettingDefaults>
      </div>
    </>
  )
}
