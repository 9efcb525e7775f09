import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { DeskPlanView } from '@/components/nights/desk-plan'
import { BoardHead, ViewTabs, type Place } from '@/components/talks/board/board-head'
import { MonthBoard } from '@/components/talks/board/month-board'
import { WeeksBoard } from '@/components/talks/board/weeks-board'
import { DoneNotice } from '@/components/talks/done-notice'
import { OriginCountsView } from '@/components/talks/origin-counts'
import { GapLink } from '@/components/talks/standby/gap-link'
import { UndoButton } from '@/components/talks/undo-button'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { openGroups } from '@/lib/communities/rules-groups'
import { weekStartOf } from '@/lib/nights/rules-times'
import { unconfirmedTalks } from '@/lib/deadlines/queries'
import { planBoard } from '@/lib/talks/board/queries'
import { datesOf } from '@/lib/talks/board/rules'
import { ALL_GROUPS, boardSchema, type BoardPlace } from '@/lib/talks/board/schema'
import { countOffers } from '@/lib/talks/offers/queries'
import { talkOrigins } from '@/lib/talks/origins/queries'
import { originPeriodSchema } from '@/lib/talks/origins/schema'
import { eveningsToFill } from '@/lib/talks/standby/queries-gaps'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { block, cancel, move, postpone, restore, swap, unblock, undo } from './actions'
import { textsAfter } from './texts-after'
import { toFillAfter, undoOf, whatWasDone, type Search } from './what-was-done'

const WEEKS = 4

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.plan')
  return { title: t('title'), robots: { index: false } }
}

export default async function DeskPlanPage({ searchParams }: PageProps<'/desk/plan'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter, unread } = readFilter(boardSchema, search)
  return (
    <>
      <UnreadFilter unread={unread} />
      {filter.view === 'list' ? (
        <List viewer={viewer} place={filter} search={search} />
      ) : (
        <Board viewer={viewer} place={filter} search={search} />
      )}
    </>
  )
}

type Props = { readonly viewer: Viewer; readonly place: BoardPlace; readonly search: Search }

/** What was just done is said anew each time, and closes the dialog that did it. */
function keyOf(search: Search): string {
  return ['done', 'talk', 'date'].map((name) => search[name]).join(' ')
}

/** Weeks or a month of all groups, or of one. */
async function Board({ viewer, place, search }: Props) {
  const { view, week, show, group = ALL_GROUPS } = place
  const board = await planBoard(viewer, group === ALL_GROUPS ? null : group, (tonight) =>
    datesOf(view, week ?? tonight),
  )
  if (board === null) denyAccess(viewer, '/desk/plan', search)
  const [community, t] = await Promise.all([requireCommunity(), getTranslations('desk.plan.board')])
  const around = week ?? board.tonight
  const at: Place = { view, around, group, show }
  const back = { backWeek: around.toString(), backGroup: group, backView: view }
  const [done, toFill, texts, evenings, unconfirmed] = await Promise.all([
    whatWasDone(viewer, search),
    toFillAfter(viewer, search),
    textsAfter(viewer, search),
    eveningsToFill(viewer),
    unconfirmedTalks(viewer),
  ])
  const taken = undoOf(done, search, { restore, undo, block, unblock })
  const shared = {
    board,
    view,
    shown: show,
    back,
    lacking: {
      nightIds: (evenings ?? []).map(({ nightId }) => nightId),
      talkIds: unconfirmed ?? [],
    },
    actions: { move, swap, cancel, postpone, block, unblock },
  }
  return (
    <>
      <BoardHead board={board} groups={openGroups(community.groups, group)} place={at} />
      <div role="status">
        {done === undefined ? null : (
          <div className="mb-6">
            <DoneNotice
              done={done}
              plan={{
                timeZone: board.timeZone,
                weekStart: board.dates[0] ?? around,
                weeks: Math.ceil(board.dates.length / 7),
                group: { id: group },
                view,
              }}
              undo={taken === null ? undefined : <UndoButton {...taken} back={back} />}
              fill={toFill === null ? undefined : <GapLink evening={toFill} />}
              texts={texts}
            />
          </div>
        )}
      </div>
      {board.more === 0 ? null : (
        <p className="mb-3 text-small text-ink-2">
          {t('moreGroups', { shown: board.shown.length, n: board.more })}
        </p>
      )}
      {view === 'month' ? (
        <MonthBoard key={keyOf(search)} {...shared} month={around.toPlainYearMonth()} />
      ) : (
        <WeeksBoard key={keyOf(search)} {...shared} />
      )}
    </>
  )
}

/** Evening by evening, with what waits for a date, a host or a speaker. */
async function List({ viewer, place, search }: Props) {
  const { week, group, show } = place
  const plan = await planForDesk(
    viewer,
    WEEKS,
    week ?? null,
    group === ALL_GROUPS ? undefined : group,
  )
  if (plan === null) denyAccess(viewer, '/desk/plan', search)
  const back = { backWeek: plan.weekStart.toString(), backGroup: plan.group.id }
  const period = originPeriodSchema.parse(search['counted'])
  const [offers, done, origins, evenings, toFill, texts] = await Promise.all([
    countOffers(viewer, plan.group.id),
    whatWasDone(viewer, search),
    talkOrigins(viewer, plan.group.id, { period, tonight: plan.tonight }),
    eveningsToFill(viewer),
    toFillAfter(viewer, search),
    textsAfter(viewer, search),
  ])
  const taken = undoOf(done, search, { restore, undo, block, unblock })
  const around = week ?? weekStartOf(plan.tonight)
  return (
    <>
      <DeskPlanView
        key={keyOf(search)}
        plan={plan}
        offers={offers ?? 0}
        actions={{ cancel, postpone, restore, block, unblock, back }}
        done={done}
        undo={taken === null ? undefined : <UndoButton {...taken} back={back} />}
        fill={toFill === null ? undefined : <GapLink evening={toFill} />}
        texts={texts}
        evenings={evenings ?? []}
        tabs={<ViewTabs place={{ view: 'list', around, group: group ?? plan.group.id, show }} />}
      />
      {origins === null ? null : <OriginCountsView found={origins} group={plan.group.id} />}
    </>
  )
}
