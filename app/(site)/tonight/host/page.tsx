import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { air, answeredNext } from '@/app/desk/questions/actions'
import { listDraw, openDraw, revealDraw } from '@/app/desk/tonight/draw-actions'
import { close, move, open, postpone, resume, takeBack, wait } from '@/app/desk/tonight/actions'
import { textsByPhase } from '@/app/desk/tonight/texts'
import { HostScreen } from '@/components/checkins/hosting/host-screen'
import type { HostQuestion, HostQuestions } from '@/components/checkins/hosting/host-types'
import { NothingToHost } from '@/components/checkins/hosting/nothing-to-host'
import { DrawStands, hasDraw, HostDrawView } from '@/components/speaker-draws/host-draw'
import { ClientWords } from '@/components/ui/client-words'
import { writtenIn } from '@/lib/announcements/texts/queries'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { leadsEvenings } from '@/lib/checkins/hosting/policy'
import { talkToResume } from '@/lib/checkins/hosting/queries'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { tonightSchema } from '@/lib/checkins/schema'
import { canPlan } from '@/lib/nights/policy'
import { requestOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { now } from '@/lib/shared/clock'
import { hostDraw } from '@/lib/speaker-draws/queries'
import { drawText } from '@/lib/speaker-draws/queries-texts'
import { deskQuestions } from '@/lib/talks/questions/queries'
import type { DeskQuestion } from '@/lib/talks/questions/types'
import { tonight } from '@/lib/talks/view/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hosting')
  return { title: t('title'), robots: { index: false } }
}

/** The host's one screen. */
export default async function HostPage({ searchParams }: PageProps<'/tonight/host'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const view = await tonight(viewer, tonightSchema.parse(search).group)
  const { id: nightId = null, talk = null } = view?.night ?? {}
  const live = nightId === null || talk === null ? null : await readLiveNight(viewer, nightId)
  const putOff = live === null ? await talkToResume(viewer, view?.night ?? null) : null
  const may = live === null ? putOff !== null || leadsEvenings(viewer) : live.hosted !== null
  if (view === null || !may) denyAccess(viewer, '/tonight/host', search)
  if (live === null || nightId === null || talk === null || view.night === null)
    return (
      <Frame here="tonight">
        <NothingToHost view={view} putOff={putOff} resume={resume} />
      </Frame>
    )
  const locale = isLocale(community.locale) ? community.locale : 'zh'
  const [write, questions, draw] = await Promise.all([
    writtenIn(locale),
    queueOf(viewer, talk.id),
    hostDraw(viewer, nightId),
  ])
  const origin = requestOrigin(await headers())
  const drawToPaste = draw?.draw == null ? null : await drawText(locale, draw.draw, origin)
  const texts = textsByPhase(view, live, { locale, origin, now: now(), write })
  if (texts === null) denyAccess(viewer, '/tonight/host', search)
  return (
    <ClientWords rooms={['checkins', 'hosting', 'announcements']}>
      <HostScreen
        nightId={nightId}
        groupId={view.group.id}
        group={view.group.name}
        topic={talk.topic}
        speaker={talk.speaker?.kind === 'NAMED' ? talk.speaker.name : null}
        timeZone={view.timeZone}
        startsAt={view.night.times.startsAt.toString()}
        night={live}
        now={view.now.epochMilliseconds}
        texts={texts}
        questions={questions}
        draw={
          draw === null || !hasDraw(draw)
            ? null
            : {
                stands: <DrawStands found={draw} />,
                all: (
                  <HostDrawView
                    found={draw}
                    text={drawToPaste}
                    actions={{ open: openDraw, list: listDraw, reveal: revealDraw }}
                  />
                ),
              }
        }
        standby={canPlan(viewer) ? `/desk/speakers/standby/${nightId}` : null}
        actions={{ move, open, close, takeBack, wait, postpone, air, answered: answeredNext }}
      />
    </ClientWords>
  )
}

async function queueOf(viewer: Viewer, talkId: string): Promise<HostQuestions | null> {
  const desk = await deskQuestions(viewer, talkId)
  if (desk?.may.lead !== true) return null
  const shown = desk.questions.filter(({ hiddenReason }) => hiddenReason === null)
  const onAir = shown.find(({ id }) => id === desk.onAir)
  return {
    talkId,
    onAir: onAir === undefined ? null : toHost(onAir),
    waiting: shown.filter(({ state, wishId }) => state === 'OPEN' && wishId === null).map(toHost),
  }
}

function toHost({ id, text, asker, votes }: DeskQuestion): HostQuestion {
  return { id, text, asker, votes: votes ?? 0 }
}
