import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { NamesOverTime } from '@/components/members/names-over-time'
import { OwnNames } from '@/components/members/own-names'
import { StatusHistory } from '@/components/members/status-history'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/profile/queries'
import { addName, takeBackName } from '../name-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('me.names'), robots: { index: false } }
}

export default async function NamesPage() {
  const [viewer, { timeZone }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('members'),
  ])
  const profile = await ownProfile(viewer)
  if (profile === null) denyAccess(viewer, '/me/names')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('me.names')}>
          {t('me.namesText')}
        </PageHead>
        <div className="grid gap-8">
          <OwnNames names={profile.names} add={addName} takeBack={takeBackName} />
          <NamesOverTime names={profile.names} timeZone={timeZone} />
          <StatusHistory title={t('me.events')} events={profile.events} timeZone={timeZone} />
        </div>
      </div>
    </Frame>
  )
}
