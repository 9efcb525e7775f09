import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import {
  ClosedGroup,
  CloseGroup,
  ClosingNumbers,
  KindOfGroup,
  PlannedFirst,
} from '@/components/settings/group-closing'
import { BackLink } from '@/components/ui/back-link'
import { Chip } from '@/components/ui/chip'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { canManageCommunity } from '@/lib/communities/policy'
import { closingOf, plannedInGroup } from '@/lib/settings/groups/queries'
import { close, letGo, reopen, setKind } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.groups')
  return { title: t('title') }
}

export default async function GroupPage({ params }: PageProps<'/desk/settings/groups/[id]'>) {
  const [viewer, { id }, t] = await Promise.all([
    currentViewer(),
    params,
    getTranslations('settings.groups'),
    requireCommunity(),
  ])
  if (!canManageCommunity(viewer))
    denyAccess(viewer, `/desk/settings/groups/${encodeURIComponent(id)}`)
  const closing = await closingOf(viewer, id)
  if (closing === null) notFound()
  const { group } = closing
  const planned = group.isOpen ? await plannedInGroup(viewer, id) : []
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings/groups">{t('title')}</BackLink>}
        title={group.name}
        end={group.isOpen ? undefined : <Chip>{t('closed')}</Chip>}
      >
        {group.isOpen ? t(`kindHelp.${group.kind}`) : t('closing.introClosed')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        {group.isOpen ? (
          <>
            <KindOfGroup closing={closing} action={setKind} />
            <div className="grid content-start gap-8">
              <Section title={t('close')}>
                <p className="py-3 text-small text-ink-2">{t('closing.intro')}</p>
              </Section>
              {planned.length === 0 ? null : <PlannedFirst planned={planned} />}
              <ClosingNumbers closing={closing} />
              <CloseGroup closing={closing} action={close} />
            </div>
          </>
        ) : (
          <ClosedGroup closing={closing} actions={{ letGo, reopen }} />
        )}
      </div>
    </>
  )
}
