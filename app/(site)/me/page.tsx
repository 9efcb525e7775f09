import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { headers } from 'next/headers'
import { IdleDuties } from '@/components/auth/idle-duties'
import { PasskeyOffer } from '@/components/auth/passkey-offer'
import { MyHead } from '@/components/members/my-head'
import { MyNights } from '@/components/members/my-nights'
import { MyPlaces } from '@/components/members/my-places'
import { MyActivity } from '@/components/members/my-activity'
import { MyWaitingView } from '@/components/waiting/my-waiting'
import { ReferralPlaces } from '@/components/referrals/entry'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import { ownStatus } from '@/lib/activity/silence/queries-self'
import { isNewcomer } from '@/lib/applications/notify/rules-welcome'
import { currentViewer } from '@/lib/auth/current'
import { isToBeOffered } from '@/lib/auth/passkeys/queries'
import { isIdle } from '@/lib/auth/roles'
import { ownProfile } from '@/lib/members/profile/queries'
import { findingOf } from '@/lib/naming/queries'
import { isOnStandby } from '@/lib/talks/standby/queries'
import { nextTalk } from '@/lib/talks/view/queries'
import { myWaiting } from '@/lib/waiting/queries-member'
import { quotaBalance } from '@/lib/quotas/queries'
import { now } from '@/lib/shared/clock'
import { declinePasskey } from './devices/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.me')
  return { title: t('title'), robots: { index: false } }
}

/** One's own place: what one is, one's nights, activity and referrals. What is set is on pages behind. */
export default async function MePage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const profile = await ownProfile(viewer)
  if (profile === null || viewer.kind !== 'member') denyAccess(viewer, '/me')
  const { timeZone, groups } = community
  const [waiting, balance, held, evenings, status, offer, onStandby] = await Promise.all([
    myWaiting(viewer),
    quotaBalance(viewer),
    findingOf(viewer, viewer.memberId),
    eveningsOf(viewer, viewer.memberId),
    ownStatus(viewer),
    isToBeOffered(viewer, await headers()),
    isOnStandby(viewer),
  ])
  const finding = held?.finding ?? null
  const ahead = waiting?.rows.length === 0 ? await nextTalk(viewer) : null
  return (
    <Frame here="me">
      <MyHead profile={profile} verdict={finding?.verdict ?? null} timeZone={timeZone} />
      {isIdle(viewer) ? <IdleDuties /> : null}
      {waiting === null ? null : <MyWaitingView waiting={waiting} coming={ahead} />}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-14">
        <div className="grid content-start gap-8">
          {evenings === null ? null : (
            <MyNights evenings={evenings} namePublic={profile.namePublic} />
          )}
          {offer ? <PasskeyOffer decline={declinePasskey} /> : null}
        </div>
        <div className="grid content-start gap-8">
          {status === null ? null : <MyActivity status={status} timeZone={timeZone} />}
          {balance === null ? null : <ReferralPlaces balance={balance} />}
          <MyPlaces
            onLeave={profile.onLeave}
            group={profile.groupName}
            groups={groups.length}
            isNew={isNewcomer(profile, now())}
            onStandby={onStandby}
            hasRole={viewer.roles.length > 0}
          />
        </div>
      </div>
    </Frame>
  )
}
