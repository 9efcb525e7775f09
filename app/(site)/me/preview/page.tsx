import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { ProfileView } from '@/components/members/profile-view'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ownEveningsAsOthersSee } from '@/lib/activity/evenings/queries'
import { currentViewer } from '@/lib/auth/current'
import { ownProfileAsOthersSee } from '@/lib/members/profile/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.preview')
  return { title: t('title'), robots: { index: false } }
}

export default async function PreviewPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const [seen, evenings, t] = await Promise.all([
    ownProfileAsOthersSee(viewer),
    ownEveningsAsOthersSee(viewer),
    getTranslations('members.preview'),
  ])
  if (seen === null || evenings === null) denyAccess(viewer, '/me/preview')
  return (
    <Frame here="me">
      <div className="mb-8 max-w-form">
        <Notice
          tone="live"
          title={t('title')}
          actions={<LinkButton href="/me">{t('back')}</LinkButton>}
        >
          {t('intro')}
        </Notice>
      </div>
      <ProfileView profile={seen} evenings={evenings} timeZone={community.timeZone} />
    </Frame>
  )
}
