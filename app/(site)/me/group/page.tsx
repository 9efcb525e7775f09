import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { LeaveClosed, TransferForm } from '@/components/members/transfer'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { homesOf } from '@/lib/communities/rules-groups'
import { ownTransfer } from '@/lib/members/groups/queries'
import { askToMove, leaveGroup, withdrawMove } from '@/app/(site)/me/status-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.transfer')
  return { title: t('title'), robots: { index: false } }
}

export default async function MyGroupPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/group')
  const [last, t] = await Promise.all([ownTransfer(viewer), getTranslations('members.transfer')])
  const { groups, timeZone } = community
  const home = groups.find(({ id }) => id === viewer.groupId) ?? {
    id: viewer.groupId,
    name: '',
    isOpen: true,
  }
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
          {home.isOpen ? null : (
            <span className="block text-ink">{t('closed', { name: home.name })}</span>
          )}
        </PageHead>
        <TransferForm
          {...{ last, home, timeZone }}
          groups={homesOf(groups)}
          ask={askToMove}
          withdraw={withdrawMove}
        />
        {home.isOpen ? null : (
          <div className="mt-8">
            <LeaveClosed hasDuties={viewer.roles.length > 0} action={leaveGroup} />
          </div>
        )}
      </div>
    </Frame>
  )
}
