import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { MyPlaces } from '@/components/members/my-places'
import { NamesOverTime } from '@/components/members/names-over-time'
import { OwnNames } from '@/components/members/own-names'
import { PreferencesForm } from '@/components/members/preferences-form'
import { ProfileForm } from '@/components/members/profile-form'
import { StatusHistory } from '@/components/members/status-history'
import { Waiting } from '@/components/members/waiting'
import { ReferralPlaces } from '@/components/referrals/entry'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ownReview } from '@/lib/activity/reviews/queries'
import { isNewcomer } from '@/lib/applications/notify/rules-welcome'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/profile/queries'
import { findingOf } from '@/lib/naming/queries'
import { quotaBalance } from '@/lib/quotas/queries'
import { now } from '@/lib/shared/clock'
import { saveProfile } from './actions'
import { addName, takeBackName } from './name-actions'
import { savePreferences } from './status-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.me')
  return { title: t('title'), robots: { index: false } }
}

export default async function MePage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const [profile, t] = await Promise.all([ownProfile(viewer), getTranslations('members')])
  if (profile === null) denyAccess(viewer, '/me')
  const [review, balance] = await Promise.all([ownReview(viewer), quotaBalance(viewer)])
  const held = viewer.kind === 'member' ? await findingOf(viewer, viewer.memberId) : null
  const { timeZone, groups } = community
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead
          title={t('me.title')}
          end={<LinkButton href="/me/preview">{t('preview.open')}</LinkButton>}
        >
          {t('me.intro')}
        </PageHead>
        <Waiting
          review={review?.answer === null && !review.decided ? review : null}
          outside={
            held === null || held.finding.verdict === 'compliant' ? null : held.finding.nickname
          }
        />
        <ProfileForm profile={profile} action={saveProfile} />
        <div className="mt-10 grid gap-8">
          <PreferencesForm profile={profile} action={savePreferences} />
          {balance === null ? null : <ReferralPlaces balance={balance} />}
          <MyPlaces
            onLeave={profile.onLeave}
            group={profile.groupName}
            groups={groups.length}
            isNew={isNewcomer(profile, now())}
          />
          <Section title={t('me.email')}>
            <p className="py-4 wrap-anywhere text-ink-2">{profile.email ?? t('me.emailNone')}</p>
          </Section>
          <OwnNames names={profile.names} add={addName} takeBack={takeBackName} />
          <NamesOverTime names={profile.names} timeZone={timeZone} />
          <StatusHistory title={t('me.events')} events={profile.events} timeZone={timeZone} />
        </div>
      </div>
    </Frame>
  )
}
