import { holds } from '@/lib/auth/roles'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import type { TalkAsked } from './types'

/** A person asks and votes: no console and no job does. */
export function canAsk(actor: Viewer): actor is MemberViewer {
  return actor.kind === 'member'
}

/** The questions of a talk are read by all who read the talk; its speaker and host always do. */
export function canReadQuestions(
  viewer: Viewer,
  talk: Pick<TalkAsked, 'visibility' | 'speakerId' | 'hostId'>,
): boolean {
  if (viewer.kind === 'member' && [talk.speakerId, talk.hostId].includes(viewer.memberId))
    return true
  return visibleTo(audienceOf(viewer)).includes(talk.visibility)
}

/** Editors and organisers merge questions, hide them and show them again. */
export function canTendQuestions(actor: Viewer): boolean {
  return holds(actor, 'EDITOR') || holds(actor, 'COORDINATOR')
}

/** Who asked without their name is for organisers and the host of that evening. */
export function canSeeAskers(viewer: Viewer, talk: Pick<TalkAsked, 'hostId'>): boolean {
  if (holds(viewer, 'ORGANISER')) return true
  return viewer.kind === 'member' && talk.hostId === viewer.memberId
}

/** The speaker answers in writing, or an organiser for them. */
export function canAnswerQuestions(actor: Viewer, talk: Pick<TalkAsked, 'speakerId'>): boolean {
  if (holds(actor, 'ORGANISER')) return true
  return actor.kind === 'member' && talk.speakerId === actor.memberId
}
