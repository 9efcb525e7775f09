import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { InvitingByMail } from '@/components/moving-in/mail-view'
import { RefreshWhile } from '@/components/ui/refresh-while'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { invitingDesk } from '@/lib/moving-in/queries'
import { invite, endBatch } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('movingIn.mail')
  return { title: t('title') }
}

export default async function InvitingByMailPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const desk = await invitingDesk(viewer, 'MAIL')
  if (desk === null) denyAccess(viewer, '/desk/moving-in/mail')
  const busy = desk.batches.some(({ endedAt }) => endedAt === null)
  return (
    <>
      <InvitingByMail
        desk={desk}
        groups={openGroups(community.groups)}
        timeZone={community.timeZone}
        actions={{ invite, takeBack: endBatch }}
      />
      {busy ? <RefreshWhile /> : null}
    </>
  )
}
