import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame, requireCommunity } from '@/app/frame'
import { cardOfTalk } from '@/app/cards/words'
import { socialTags } from '@/app/social'
import { AnnouncementView } from '@/components/transcripts/announcement'
import { WillCome } from '@/components/talks/interest/will-come'
import { Questions } from '@/components/questions/question-list'
import { TalkTiesView } from '@/components/talks/series/talk-ties'
import { TranscriptView } from '@/components/transcripts/transcript'
import { CatchUpView } from '@/components/transcripts/catch-up'
import { currentViewer } from '@/lib/auth/current'
import { catchUpState } from '@/lib/checkins/caught-up/queries'
import { canTieTalks } from '@/lib/talks/series/policy'
import { talkTies } from '@/lib/talks/series/queries'
import { questionsOn } from '@/lib/talks/questions/queries'
import { interestedMembers, interestIn } from '@/lib/talks/interest/queries'
import { talkPage } from '@/lib/transcripts/read/queries'
import type { TalkPage as PageView } from '@/lib/transcripts/read/types'
import type { Temporal } from 'temporal-polyfill'
import { recordCaughtUp, takeCaughtUpBack } from './actions'
import { come, remind, stay } from './interest-actions'
import { answer, ask, takeBack, vote } from './question-actions'

/** Asked for twice, by the page and its description; read once. */
const pageOf = cache(async (id: string) => talkPage(await currentViewer(), id))

export async function generateMetadata({ params }: PageProps<'/talks/[id]'>): Promise<Metadata> {
  const [{ id }, community, t, locale] = await Promise.all([
    params,
    requireCommunity(),
    getTranslations('transcripts'),
    getLocale(),
  ])
  const [page, words] = await Promise.all([pageOf(id), cardOfTalk(id, locale)])
  if (page === null) return {}
  const { topic, summary } = page.talk
  const description =
    summary === '' ? t('description', { community: community.name, topic }) : summary
  const path = `/talks/${id}`
  const card = { path: `/cards/talks/${id}`, words }
  const site = community.name
  const tags = await socialTags({ title: topic, description, site, locale, path, card })
  const { transcript } = page
  return {
    title: topic,
    ...tags,
    ...(transcript !== null && {
      openGraph: {
        ...tags.openGraph,
        type: 'article',
        publishedTime: transcript.publishedAt.toString(),
      },
    }),
  }
}

/** A talk that the viewer may not see is a wrong address: decided before anything is sent. */
export default async function TalkPage({ params, searchParams }: PageProps<'/talks/[id]'>) {
  const [{ id }, search] = await Promise.all([params, searchParams, requireCommunity()])
  const page = await pageOf(id)
  if (page === null) notFound()
  const { transcript } = page
  return (
    <Frame here={transcript === null ? 'schedule' : 'archive'}>
      {transcript === null ? (
        <AnnouncementView
          page={page}
          ties={<Ties talkId={id} />}
          questions={<Asked talkId={id} />}
          interest={<Coming page={page} />}
        />
      ) : (
        <TranscriptView
          page={page}
          transcript={transcript}
          ties={<Ties talkId={id} />}
          only={search['only'] === 'speaker'}
          foot={
            <>
              <div className="mt-12 empty:hidden">
                <Asked talkId={id} />
              </div>
              <Foot page={page} publishedAt={transcript.publishedAt} />
            </>
          }
        />
      )}
    </Frame>
  )
}

/** How many will come, until the talk begins or is called off. */
async function Coming({ page: { talk } }: { readonly page: PageView }) {
  if (talk.state !== 'PLANNED') return null
  const viewer = await currentViewer()
  const [found, who] = await Promise.all([
    interestIn(viewer, [talk.id]),
    interestedMembers(viewer, talk.id),
  ])
  const interest = found.get(talk.id)
  return (
    interest && (
      <WillCome {...{ interest, who }} topic={talk.topic} actions={{ come, stay, remind }} />
    )
  )
}

/** The parts of its series, and what it follows or corrects, as far as the viewer may know of them. */
async function Ties({ talkId }: { readonly talkId: string }) {
  const viewer = await currentViewer()
  const ties = await talkTies(viewer, talkId)
  const editHref = canTieTalks(viewer) ? `/desk/plan/${talkId}/series` : null
  return ties && <TalkTiesView ties={ties} editHref={editHref} />
}

/** What was asked of the speaker in the app, beside what the transcript holds of the evening. */
async function Asked({ talkId }: { readonly talkId: string }) {
  const list = await questionsOn(await currentViewer(), talkId)
  return list && <Questions list={list} actions={{ ask, vote, takeBack, answer }} />
}

/** Having read it, for a member who missed the night. */
async function Foot({
  page: { talk, night, timeZone },
  publishedAt,
}: {
  readonly page: PageView
  readonly publishedAt: Temporal.Instant
}) {
  const catchUp = await catchUpState(await currentViewer(), night?.id ?? null, publishedAt)
  if (catchUp.state === 'NONE') return null
  return (
    <CatchUpView
      catchUp={catchUp}
      talkId={talk.id}
      timeZone={timeZone}
      actions={{ record: recordCaughtUp, takeBack: takeCaughtUpBack }}
    />
  )
}
