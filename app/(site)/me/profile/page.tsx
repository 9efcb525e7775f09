import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { ProfileForm } from '@/components/members/profile-form'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/profile/queries'
import { saveProfile } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('me.profile'), robots: { index: false } }
}

export default async function ProfilePage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('members'),
    requireCommunity(),
  ])
  const profile = await ownProfile(viewer)
  if (profile === null) denyAccess(viewer, '/me/profile')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('me.profile')}>
          {t('me.intro')}
        </PageHead>
        <ProfileForm profile={profile} action={saveProfile} />
        <div className="mt-10">
          <Section title={t('me.email')}>
            <p className="py-4 wrap-anywhere text-ink-2">{profile.email ?? t('me.emailNone')}</p>
          </Section>
        </div>
      </div>
    </Frame>
  )
}
