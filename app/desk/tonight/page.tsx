import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskTonight } from '@/components/checkins/desk-tonight'
import { DeadlineList } from '@/components/deadlines/deadline-list'
import { DutiesTonight } from '@/components/duties/duties-tonight'
import { HostDrawView } from '@/components/speaker-draws/host-draw'
import { QuestionQueue } from '@/components/questions/desk-questions'
import { writtenIn } from '@/lib/announcements/texts/queries'
import { currentViewer } from '@/lib/auth/current'
import { deadlinesDesk } from '@/lib/deadlines/queries'
import { dutiesTonight } from '@/lib/duties/queries'
import { requestOrigin } from '@/lib/http/origin'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { phaseBefore, whoIsHere } from '@/lib/checkins/queries'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { tapsToDecide } from '@/lib/checkins/offline/queries'
import { deskTonightSchema } from '@/lib/checkins/schema'
import { undoneCheckIns } from '@/lib/checkins/undone/queries'
import { isLocale } from '@/lib/i18n/locale'
import { now } from '@/lib/shared/clock'
import { hostDraw } from '@/lib/speaker-draws/queries'
import { drawText } from '@/lib/speaker-draws/queries-texts'
import { deskQuestions } from '@/lib/talks/questions/queries'
import { tonight } from '@/lib/talks/view/queries'
import type { TonightView } from '@/lib/talks/view/types'
import { air, answered, back, hide } from '../questions/actions'
import { giveBack, mark, takeOver, unmark } from '../duties/actions'
import { answerTap, checkPersonIn, close, move, open, restore, undo } from './actions'
import { listDraw, openDraw, revealDraw } from './draw-actions'
import { textsFor } from './texts'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkins.desk')
  return { title: t('title') }
}

export default async function DeskTonightPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  if (!hasDesk(viewer)) denyAccess(viewer, '/desk/tonight')
  const { filter, unread } = readFilter(deskTonightSchema, search)
  const { group, q } = filter
  const view = await tonight(viewer, group)
  if (view === null) notFound()
  const [live, duties] = await Promise.all([
    readDesk(viewer, view, q),
    dutiesTonight(viewer, view.group.id),
  ])
  const due = (await deadlinesDesk(viewer, view.group.id)) ?? []
  const dueTonight = due.filter(({ date }) => date.equals(view.tonight))
  const questions = live && <Queue viewer={viewer} talkId={view.night?.talk?.id ?? ''} />
  const origin = requestOrigin(await headers())
  const locale = isLocale(community.locale) ? community.locale : 'zh'
  const write = await writtenIn(locale)
  const texts = textsFor(view, live?.night ?? null, locale, origin, now(), write)
  const draw = live === null ? null : await hostDraw(viewer, live.nightId)
  const drawToPaste = draw?.draw == null ? null : await drawText(locale, draw.draw, origin)
  const topic = view.night?.talk?.topic ?? view.night?.departures.at(-1)?.talk.topic ?? null
  return (
    <>
      <UnreadFilter unread={unread} />
      <DeskTonight
        tonight={view}
        topic={topic}
        live={live}
        query={q}
        now={texts.now}
        others={texts.others}
        questions={questions}
        draw={
          draw === null || (draw.draw === null && !draw.isOn) ? null : (
            <HostDrawView
              found={draw}
              text={drawToPaste}
              actions={{ open: openDraw, list: listDraw, reveal: revealDraw }}
            />
          )
        }
        duties={
          <>
            <DutiesTonight duties={duties} actions={{ takeOver, giveBack }} />
            {dueTonight.length === 0 ? null : (
              <DeadlineList
                deadlines={dueTonight}
                timeZone={view.timeZone}
                actions={{ mark, unmark }}
              />
            )}
          </>
        }
        actions={{ answerTap, checkPersonIn, close, move, open, restore, undo }}
      />
    </>
  )
}

/** The questions that wait, for who leads the evening. */
async function Queue({ viewer, talkId }: { readonly viewer: Viewer; readonly talkId: string }) {
  const desk = await deskQuestions(viewer, talkId)
  if (desk === null) return null
  const more = `/desk/questions/${talkId}`
  return <QuestionQueue desk={desk} actions={{ air, answered, back, hide }} more={more} />
}

async function readDesk(viewer: Viewer, { night }: TonightView, query: string) {
  if (night?.id == null || night.talk === null) return null
  const [state, before, here, undone, taps] = await Promise.all([
    readLiveNight(viewer, night.id),
    phaseBefore(viewer, night.id),
    whoIsHere(viewer, night.id, query),
    undoneCheckIns(viewer, night.id),
    tapsToDecide(viewer, night.id),
  ])
  return state && { nightId: night.id, night: state, before, here, undone, taps }
}
