import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { LeaveForm, LeaveList } from '@/components/members/leave'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/profile/queries'
import { now } from '@/lib/shared/clock'
import { comeBack, goOnLeave } from '@/app/(site)/me/status-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.leave')
  return { title: t('title'), robots: { index: false } }
}

export default async function LeavePage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const [profile, t] = await Promise.all([ownProfile(viewer), getTranslations('members.leave')])
  if (profile === null) denyAccess(viewer, '/me/leave')
  const today = now().toZonedDateTimeISO(community.timeZone).toPlainDate().toString()
  return (
    <Frame here="me">
      <div className="grid max-w-form gap-8">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <LeaveForm action={goOnLeave} today={today} earliest={today} />
        <LeaveList leaves={profile.leaves} today={today} end={comeBack} />
      </div>
    </Frame>
  )
}
