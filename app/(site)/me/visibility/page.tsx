import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { PreferencesForm } from '@/components/members/preferences-form'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/profile/queries'
import { savePreferences } from '../status-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('prefs.title'), robots: { index: false } }
}

export default async function VisibilityPage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('members'),
    requireCommunity(),
  ])
  const profile = await ownProfile(viewer)
  if (profile === null) denyAccess(viewer, '/me/visibility')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('prefs.title')}>
          {t('me.visibilityText')}
        </PageHead>
        <PreferencesForm profile={profile} action={savePreferences} />
      </div>
    </Frame>
  )
}
