import type { Metadata } from 'next'
import { z } from 'zod'
import { turnAway } from '@/app/doors'
import { Frame, settledCommunity } from '@/app/frame'
import { ProfileView } from '@/components/members/profile-view'
import { currentViewer } from '@/lib/auth/current'
import { profile } from '@/lib/members/queries-profile'

export const metadata: Metadata = { robots: { index: false } }

export default async function MemberPage({ params }: PageProps<'/members/[id]'>) {
  const [viewer, community, { id }] = await Promise.all([
    currentViewer(),
    settledCommunity(),
    params,
  ])
  const found = z.uuid().safeParse(id).success ? await profile(viewer, id) : null
  if (found === null) turnAway(viewer, `/members/${id}`)
  return (
    <Frame here="members">
      <ProfileView profile={found} timeZone={community.timeZone} />
    </Frame>
  )
}
