import { z } from 'zod'
import { isMember } from '@/lib/auth/roles'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import type { VisitorSight } from '@/lib/communities/types'
import { readable } from '@/lib/db/transaction'
import { canHost, canPlan } from '@/lib/nights/policy'
import { audienceOf } from '@/lib/talks/policy'
import { maskFor, maskPrivate } from '@/lib/talks/view/queries-mask'
import {
  canAnswerQuestions,
  canAsk,
  canReadQuestions,
  canSeeAskers,
  canTendQuestions,
} from './policy'
import { deskViews, questionViews, wordsOf, type Eyes } from './rules-view'
import { findTalk } from './store'
import * as lists from './store-lists'
import { listUnwanted } from './store-mail'
import type {
  AnswersWaiting,
  DeskQuestions,
  OwnQuestions,
  QuestionList,
  TalkAsked,
  TalkToAnswer,
} from './types'

/** Of the viewer's own questions so many are listed, and so many of those that wait for them. */
const LISTED = 100

/** What was asked of a talk's speaker, as the viewer may read it; null where the talk does not exist for them. */
export async function questionsOn(viewer: Viewer, talkId: string): Promise<QuestionList | null> {
  const talk = await talkFor(viewer, talkId)
  if (talk === null) return null
  const [found, eyes] = await Promise.all([
    talk.published && !isMember(viewer)
      ? lists.listQuestionsKept(readable(), talkId)
      : lists.listQuestions(readable(), talkId, memberIdOf(viewer)),
    eyesOf(viewer, talk),
  ])
  return {
    talkId,
    questions: questionViews(found, eyes),
    canAsk: canAsk(viewer) && talk.state !== 'CANCELLED',
    canAnswer: canAnswerQuestions(viewer, talk),
    tends: canHost(viewer, talk) || canTendQuestions(viewer),
  }
}

/** The same as who leads the evening, answers or tends the questions works on them; null for every other viewer. */
export async function deskQuestions(viewer: Viewer, talkId: string): Promise<DeskQuestions | null> {
  const talk = await talkFor(viewer, talkId)
  if (talk === null) return null
  const may = {
    lead: canHost(viewer, talk),
    tend: canTendQuestions(viewer),
    answer: canAnswerQuestions(viewer, talk),
    wish: canPlan(viewer),
  }
  if (!may.lead && !may.tend) return null
  const [found, eyes] = await Promise.all([
    lists.listQuestions(readable(), talkId, memberIdOf(viewer)),
    eyesOf(viewer, talk),
  ])
  const questions = deskViews(found, eyes, canSeeAskers(viewer, talk))
  const onAir = questions.find(({ state }) => state === 'ON_AIR')?.id ?? ''
  return { talkId, topic: maskPrivate(talk.topic), onAir, questions, may }
}

/** What a member asked, and what waits for their answer; null for a viewer who is no member. */
export async function ownQuestions(viewer: Viewer): Promise<OwnQuestions | null> {
  const community = await currentCommunity()
  if (viewer.kind !== 'member' || community === null) return null
  const db = readable()
  const [asked, waiting] = await Promise.all([
    lists.listAsked(db, viewer.memberId, LISTED),
    lists.listToAnswer(db, viewer.memberId, LISTED),
  ])
  const talks = new Map<string, TalkToAnswer>()
  for (const question of waiting) {
    const { id, talkId, topic, askedAt, votes, withoutName, askerName } = question
    const text = wordsOf(question, { mask: maskPrivate })
    const asker = withoutName ? null : askerName
    const before = talks.get(talkId)?.questions ?? []
    const questions = [...before, { id, text, askedAt, votes, asker, answer: null }]
    talks.set(talkId, { talkId, topic: maskPrivate(topic), questions })
  }
  return {
    timeZone: community.timeZone,
    asked: asked.map((one) => ({
      ...one,
      topic: maskPrivate(one.topic),
      answer: one.answer && maskPrivate(one.answer),
    })),
    toAnswer: [...talks.values()],
  }
}

/** Which mails of questions the member wants: all but those that they said no to. */
export async function ownQuestionMails(
  viewer: MemberViewer,
): Promise<Readonly<Record<'WAITING' | 'ANSWERED', boolean>>> {
  const unwanted = await listUnwanted(readable(), viewer.memberId)
  return { WAITING: !unwanted.has('WAITING'), ANSWERED: !unwanted.has('ANSWERED') }
}

/** Talks of the viewer's whose questions wait for an answer. */
export async function answersWaiting(viewer: Viewer): Promise<AnswersWaiting[]> {
  if (viewer.kind !== 'member') return []
  const found = await lists.listWaiting(readable(), viewer.memberId)
  return found.map((one) => ({ ...one, topic: maskPrivate(one.topic) }))
}

async function talkFor(viewer: Viewer, talkId: string): Promise<TalkAsked | null> {
  const community = await currentCommunity()
  if (community === null || !z.uuid().safeParse(talkId).success) return null
  const talk = await findTalk(readable(), talkId)
  if (talk === null || !canReadQuestions(viewer, talk)) return null
  return isMember(viewer) || isOpen(talk, community.visitors) ? talk : null
}

/** Whether the community shows the talk itself to visitors. */
function isOpen({ published }: TalkAsked, { plan, archive }: VisitorSight): boolean {
  return plan || (archive && published)
}

async function eyesOf(viewer: Viewer, { published }: TalkAsked): Promise<Eyes> {
  return {
    memberId: memberIdOf(viewer),
    isMember: isMember(viewer),
    published,
    mask: await maskFor(readable(), audienceOf(viewer)),
  }
}

function memberIdOf(viewer: Viewer): string | null {
  return viewer.kind === 'member' ? viewer.memberId : null
}
