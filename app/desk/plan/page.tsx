import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskPlanView } from '@/components/nights/desk-plan'
import { doneToTalk, readDoneToNight, readDoneToTalk, type DoneView } from '@/components/talks/done'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { countOffers } from '@/lib/talks/offers/queries'
import { placeSchema } from '@/lib/nights/schema'
import { block, cancel, postpone, restore, unblock } from './actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

const WEEKS = 4

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.plan')
  return { title: t('title'), robots: { index: false } }
}

export default async function DeskPlanPage({ searchParams }: PageProps<'/desk/plan'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter: place, unread } = readFilter(placeSchema, search)
  const plan = await planForDesk(viewer, WEEKS, place.week ?? null, place.group)
  if (plan === null) denyAccess(viewer, '/desk/plan')
  const back = { backWeek: plan.weekStart.toString(), backGroup: plan.group.id }
  const offers = await countOffers(viewer, plan.group.id)
  return (
    <>
      <UnreadFilter unread={unread} />
      <DeskPlanView
        // What was just done is said anew each time.
        key={[search['done'], search['talk'], search['date']].join(' ')}
        plan={plan}
        offers={offers ?? 0}
        actions={{ cancel, postpone, restore, block, unblock, back }}
        done={await whatWasDone(viewer, search)}
      />
    </>
  )
}

/** What the form that led here did; an address that names nothing on the plan says nothing. */
async function whatWasDone(
  viewer: Viewer,
  search: Readonly<Record<string, unknown>>,
): Promise<DoneView | undefined> {
  const night = readDoneToNight(search['done'])
  const { date } = placeSchema.parse(search)
  if (night !== undefined && date !== undefined)
    return { kind: night, topic: null, date, startsAt: null }
  const talk = readDoneToTalk(search['done'])
  const view = talk === undefined ? null : await talkForViewer(viewer, String(search['talk']))
  return talk === undefined || view === null ? undefined : doneToTalk(talk, view)
}
