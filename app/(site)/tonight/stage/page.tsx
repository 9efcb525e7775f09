import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { StageScreen } from '@/components/checkins/hosting/stage-screen'
import { LiveNightProvider } from '@/components/checkins/live-night'
import { ClientWords } from '@/components/ui/client-words'
import { QrCode } from '@/components/ui/qr-code'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { tonightSchema } from '@/lib/checkins/schema'
import { requestOrigin } from '@/lib/http/origin'
import { questionsOn } from '@/lib/talks/questions/queries'
import { isPlanHiddenFrom, tonight } from '@/lib/talks/view/queries'

/** A room has members and guests: it shows what a visitor may read, also where a member opened it. */
const ROOM: Viewer = { kind: 'visitor' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hosting.stagePage')
  return { title: t('title'), robots: { index: false } }
}

/** The evening for a projector or a shared screen. */
export default async function StagePage({ searchParams }: PageProps<'/tonight/stage'>) {
  const [viewer, search, t, head] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('hosting.stagePage'),
    headers(),
    requireCommunity(),
  ])
  if (await isPlanHiddenFrom(viewer)) denyAccess(viewer, '/tonight/stage', search)
  const { group } = tonightSchema.parse(search)
  const view = await tonight(viewer, group)
  if (view === null) denyAccess(viewer, '/tonight/stage', search)
  const { id = null, talk = null, times } = view.night ?? {}
  const live = id === null || talk === null ? null : await readLiveNight(viewer, id)
  if (id === null || talk === null || live === null || times === undefined)
    return (
      <main id="main" className="grid min-h-svh place-content-center p-[4vmin] text-center">
        <p className="text-[max(1.25rem,3.2vmin)] text-ink-2">{view.group.name}</p>
        <h1 className="text-[max(2rem,7.4vmin)]">{t('nothing')}</h1>
      </main>
    )
  const [room, asked] = await Promise.all([
    tonight(ROOM, view.group.id),
    roomQuestions(viewer, talk.id),
  ])
  const speaker = room?.night?.talk?.id === talk.id ? (room.night.talk.speaker ?? null) : null
  const planned = {
    startsAt: times.startsAt.toString(),
    questionsAt: times.questionsAt.toString(),
    endsAt: times.endsAt.toString(),
  }
  const now = view.now.epochMilliseconds
  const address = `${requestOrigin(head)}/tonight?group=${view.group.id}`
  return (
    <ClientWords rooms={['checkins', 'hosting']}>
      <LiveNightProvider nightId={id} night={live} own={null} now={now}>
        <StageScreen
          topic={talk.topic}
          speaker={speaker?.kind === 'NAMED' ? speaker.name : null}
          group={view.group.name}
          planned={planned}
          timeZone={view.timeZone}
          drawnAt={now}
          questions={asked}
          code={<QrCode text={address} label={t('join')} />}
        />
      </LiveNightProvider>
    </ClientWords>
  )
}

/** The words alone: who asked is not said to a room. */
async function roomQuestions(viewer: Viewer, talkId: string) {
  const list = (await questionsOn(ROOM, talkId)) ?? (await questionsOn(viewer, talkId))
  return (list?.questions ?? []).map(({ id, text }) => ({ id, text }))
}
