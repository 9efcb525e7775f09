import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { CapabilityTable } from '@/components/settings/roles/capability-table'
import { RoleHolders } from '@/components/settings/roles/holders'
import { Changed } from '@/components/settings/subjects'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { roleHolders } from '@/lib/members/roles/queries'
import { settingChanges } from '@/lib/settings/queries'
import { now } from '@/lib/shared/clock'
import { capabilities } from '@/lib/settings/roles/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.roles')
  return { title: t('title') }
}

export default async function RoleSettingsPage() {
  const [viewer, { visitors, timeZone }, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.roles'),
    getTranslations('settings'),
  ])
  const [holders, changes] = await Promise.all([roleHolders(viewer), settingChanges(viewer)])
  if (holders === null || changes === null) denyAccess(viewer, '/desk/settings/roles')
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
        end={
          <LinkButton href="/desk/people" tone="primary">
            {t('choose')}
          </LinkButton>
        }
      >
        {t('intro')}
        <span className="block">
          <Changed changed={changes.get('roles') ?? null} timeZone={timeZone} />
        </span>
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <RoleHolders holders={holders} now={now()} timeZone={timeZone} />
        <CapabilityTable rows={capabilities(visitors)} />
      </div>
    </>
  )
}
