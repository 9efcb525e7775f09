import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { OwnAddress } from '@/components/members/email-form'
import { ProfileForm } from '@/components/members/profile-form'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { mailReachesPeople } from '@/lib/mail/transport'
import { pendingAddress } from '@/lib/members/address/queries'
import { ownProfile } from '@/lib/members/profile/queries'
import { askForOwnAddress, cancelOwnAddress } from '../address-actions'
import { saveProfile } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('me.profile'), robots: { index: false } }
}

export default async function ProfilePage() {
  const [viewer, t, community] = await Promise.all([
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
          <OwnAddress
            email={profile.email}
            pending={await pendingAddress(viewer)}
            mail={mailReachesPeople()}
            timeZone={community.timeZone}
            ask={askForOwnAddress}
            cancel={cancelOwnAddress}
          />
        </div>
      </div>
    </Frame>
  )
}
