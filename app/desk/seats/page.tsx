import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { addressOf } from '@/components/ui/address'
import { GroupSeats } from '@/components/seats/group-seats'
import { WaitList } from '@/components/seats/wait-list'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { seatsDesk } from '@/lib/seats/queries'
import { seatsFilterSchema } from '@/lib/seats/schema'
import { admit, again, pass } from './actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Sheet } from '@/components/ui/overlays/sheet'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats')
  return { title: t('title') }
}

export default async function SeatsPage({ searchParams }: PageProps<'/desk/seats'>) {
  const [viewer, { timeZone }, search, t, ui] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('seats'),
    getTranslations('ui'),
  ])
  const { filter, unread } = readFilter(seatsFilterSchema, search)
  const desk = await seatsDesk(viewer, filter)
  if (desk === null) denyAccess(viewer, '/desk/seats', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        title={t('title')}
        end={
          <Sheet over="phone" name={ui('links')} trigger={ui('links')}>
            <div className="flex flex-wrap gap-3">
              <LinkButton href="/desk/seats/planner">{t('desk.plannerLink')}</LinkButton>
              <LinkButton href="/desk/seats/policy">{t('desk.policyLink')}</LinkButton>
              <LinkButton href="/desk/seats/numbers">{t('desk.numbersLink')}</LinkButton>
              <LinkButton href="/desk/groups">{t('desk.groupsLink')}</LinkButton>
            </div>
          </Sheet>
        }
        intro={t('desk.intro')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {desk.groups.map((view) => (
          <GroupSeats
            key={view.room.groupId}
            view={view}
            timeZone={timeZone}
            actions={{ admit, pass, again }}
          />
        ))}
        <WaitList desk={desk} filter={filter} timeZone={timeZone} />
        {desk.list.total > 0 ? (
          <div>
            <LinkButton
              href={addressOf('/desk/seats/csv', { group: filter.group })}
              size="small"
              download
            >
              {t('csv.download')}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </>
  )
}
