import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Frame, requireCommunity } from '@/app/frame'
import { cardOf } from '@/app/cards/words'
import { socialTags } from '@/app/social'
import { NightsToRead } from '@/components/transcripts/nights-to-read'
import { TonightScreen } from '@/components/checkins/tonight-screen'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { groupOfNight, streak, whyRefused } from '@/lib/checkins/queries'
import { ownPresence, readLiveNight } from '@/lib/checkins/queries-live'
import { tonightSchema } from '@/lib/checkins/schema'
import { refusalSentence } from '@/lib/i18n/refusal'
import { WillCome } from '@/components/talks/interest/will-come'
import { Questions } from '@/components/questions/question-list'
import { MembersOnly } from '@/components/shell/members-only'
import { SpeakChoice } from '@/components/speaker-draws/speak-choice'
import { PageHead } from '@/components/ui/page-head'
import { ownChoice } from '@/lib/speaker-draws/queries'
import { questionsOn } from '@/lib/talks/questions/queries'
import { interestIn } from '@/lib/talks/interest/queries'
import { isPlanHiddenFrom, tonight } from '@/lib/talks/view/queries'
import type { NightView, TonightView } from '@/lib/talks/view/types'
import { nightsToRead } from '@/lib/transcripts/read/queries-catch-up'
import { say } from './speak-actions'
import { come, remind, stay } from '../talks/[id]/interest-actions'
import { answer, ask, takeBack, vote } from '../talks/[id]/question-actions'

type Search = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata({
  searchParams,
}: {
  readonly searchParams: Search
}): Promise<Metadata> {
  const [community, viewer, search, locale, t, home] = await Promise.all([
    requireCommunity(),
    currentViewer(),
    searchParams,
    getLocale(),
    getTranslations('checkins'),
    getTranslations('home'),
  ])
  const group = await groupAsked(viewer, search)
  const words = await cardOf('tonight', locale, group)
  const title = words === null ? t('title') : `${t('title')} · ${words.title}`
  const at = group === undefined ? '' : `?group=${group}`
  const tags = await socialTags({
    title,
    description: home('description', { community: community.name }),
    site: community.name,
    locale,
    path: `/tonight${at}`,
    card: { path: `/cards/tonight${at}`, words },
  })
  return { title: t('title'), ...tags }
}

export default async function TonightPage({ searchParams }: { readonly searchParams: Search }) {
  const [viewer, search, community] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
  ])
  if (await isPlanHiddenFrom(viewer)) {
    const t = await getTranslations('checkins')
    return (
      <Frame here="tonight">
        <PageHead title={t('title')} />
        <MembersOnly what="plan" next="/tonight" />
      </Frame>
    )
  }
  const { refused, act } = tonightSchema.parse(search)
  const view = await tonight(viewer, await groupAsked(viewer, search))
  if (view === null) notFound()
  const talkId = view.night?.talk?.id
  const [live, asked, toRead, elsewhere, refusal, coming] = await Promise.all([
    readLive(viewer, view),
    talkId === undefined ? null : questionsOn(viewer, talkId),
    nightsToRead(viewer, 3),
    otherGroup(viewer, view),
    refused === undefined ? null : sentenceOf(viewer, refused, act),
    talkId === undefined ? null : interestIn(viewer, [talkId]),
  ])
  const choice = live === null ? null : await ownChoice(viewer, live.nightId)
  const interest = talkId === undefined ? undefined : coming?.get(talkId)
  return (
    <Frame here="tonight">
      <TonightScreen
        tonight={view}
        live={live}
        refusal={refusal}
        elsewhere={elsewhere}
        about={viewer.kind === 'member' ? null : community.about}
        choice={choice === null ? null : <SpeakChoice choice={choice} say={say} />}
        questions={
          asked === null ? null : (
            <Questions list={asked} actions={{ ask, vote, takeBack, answer }} live />
          )
        }
      >
        {interest === undefined || view.night?.status !== 'AHEAD' ? null : (
          <WillCome
            interest={interest}
            topic={view.night.talk?.topic ?? ''}
            actions={{ come, stay, remind }}
          />
        )}
        <NightsToRead nights={toRead} />
      </TonightScreen>
    </Frame>
  )
}

/** An address may name the night instead of its group: the evening is then that group's. */
async function groupAsked(viewer: Viewer, search: Awaited<Search>): Promise<string | undefined> {
  const { group, night } = tonightSchema.parse(search)
  if (group !== undefined || night === undefined) return group
  return (await groupOfNight(viewer, night)) ?? undefined
}

async function readLive(viewer: Viewer, { night, now, group }: TonightView) {
  if (night?.id == null || night.talk === null) return null
  const [state, own, nights] = await Promise.all([
    readLiveNight(viewer, night.id),
    ownPresence(viewer, night.id),
    streak(viewer, night.id),
  ])
  if (state === null) return null
  const { talk, times } = night
  const { speaker } = talk
  const back = `/sign-in?next=${encodeURIComponent(`/tonight?group=${group.id}`)}`
  return {
    nightId: night.id,
    topic: talk.topic,
    summary: talk.summary,
    speaker: speaker?.kind === 'NAMED' ? { name: speaker.name, about: about(speaker) } : null,
    speakerKnown: speaker !== null,
    planned: {
      startsAt: times.startsAt.toString(),
      questionsAt: times.questionsAt.toString(),
      endsAt: times.endsAt.toString(),
    },
    night: state,
    own,
    now: now.epochMilliseconds,
    streak: nights,
    signIn: viewer.kind === 'member' ? null : back,
    memberId: viewer.kind === 'member' ? viewer.memberId : null,
  }
}

function about({ company, position }: { company: string | null; position: string | null }): string {
  return [company, position].filter((part) => part !== null).join(' · ')
}

/** Where to look when the chosen group has nothing tonight. */
async function otherGroup(viewer: Viewer, view: TonightView) {
  if (view.night?.talk != null) return null
  const others = view.groups.filter(({ id }) => id !== view.group.id)
  const nights = await Promise.all(others.map(({ id }) => tonight(viewer, id)))
  return nights.find((other) => hasTalk(other?.night))?.group ?? null
}

function hasTalk(night: NightView | null | undefined): boolean {
  return night?.talk != null
}

async function sentenceOf(viewer: Viewer, nightId: string, act: 'check-in' | 'withdraw') {
  const refusal = await whyRefused(viewer, nightId, act)
  if (refusal === null) return null
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  return refusalSentence(t, refusal, locale)
}
