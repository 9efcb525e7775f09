import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { ProfileView } from '@/components/members/profile-view'
import { FamilyLine } from '@/components/referrals/tree/line'
import { LinkButton } from '@/components/ui/button'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import { currentViewer } from '@/lib/auth/current'
import { canManagePeople } from '@/lib/members/policy'
import { profile, successorOf } from '@/lib/members/profile/queries'
import { canPlan } from '@/lib/nights/policy'
import { ownLine } from '@/lib/referrals/tree/queries'

export const metadata: Metadata = { robots: { index: false } }

export default async function MemberPage({ params }: PageProps<'/members/[id]'>) {
  const [viewer, community, { id }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getTranslations('members.profile'),
  ])
  const real = z.uuid().safeParse(id).success
  const [found, evenings] = real
    ? await Promise.all([profile(viewer, id), eveningsOf(viewer, id)])
    : [null, null]
  if (found === null || evenings === null) {
    const successor = real ? await successorOf(viewer, id) : null
    if (successor !== null) redirect(`/members/${successor}`)
    denyAccess(viewer, `/members/${id}`)
  }
  const own = viewer.kind === 'member' && viewer.memberId === found.id
  const desk = canManagePeople(viewer)
  const asks = canPlan(viewer) && !own
  // One's own line is shown to oneself alone; organisers find everybody's at the desk.
  const [line, words] = await Promise.all([own ? ownLine(viewer) : null, getTranslations('tree')])
  return (
    <Frame here="members">
      <ProfileView
        profile={found}
        evenings={evenings}
        timeZone={community.timeZone}
        end={
          own || desk || asks ? (
            <>
              {own ? <LinkButton href="/me/profile">{t('edit')}</LinkButton> : null}
              {asks ? (
                <LinkButton href={`/desk/speakers/ask?member=${found.id}`}>{t('ask')}</LinkButton>
              ) : null}
              {desk ? (
                <LinkButton href={`/desk/people/${found.id}`}>{t('openDesk')}</LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      {line === null ? null : (
        <div className="mt-8 max-w-form">
          <FamilyLine {...line} path="/members" note={words('line.onlyYou')} />
        </div>
      )}
    </Frame>
  )
}
