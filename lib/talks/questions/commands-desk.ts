import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { canHost } from '@/lib/nights/policy'
import { now } from '@/lib/shared/clock'
import { reject, type Facts, type Outcome } from '@/lib/shared/outcome'
import { notifyPages } from './commands-notify'
import { canReadQuestions, canTendQuestions } from './policy'
import { isFree, takesOthers } from './rules'
import type {
  AirInput,
  HideQuestionInput,
  MergeQuestionsInput,
  NextInput,
  SeenInput,
} from './schema'
import * as store from './store'
import * as votes from './store-votes'
import type { TalkAsked } from './types'

/**
 * The host takes a question up: it is on air, and the one before it is open again. Safe to repeat; where another
 * host took one up since the page was drawn, nothing changes. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED.
 */
export async function airQuestion(
  actor: Actor,
  { questionId, onAir }: AirInput,
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, canHost, async (tx, talk) => {
    if (!(await takeUp(tx, actor, talk, { questionId, onAir }))) reject('QUESTION_CHANGED')
  })
}

/** It was answered in the talk. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED. */
export async function markAnswered(actor: Actor, input: SeenInput): Promise<Outcome<undefined>> {
  return onTalk(actor, input.questionId, canHost, async (tx) => answer(tx, actor, input))
}

/**
 * The question on air was answered, and the next one that the host's page showed is taken up: both or neither. Where
 * that one is gone meanwhile, or another is on air, none is taken up: the host sees it and picks another. Safe to
 * repeat. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED.
 */
export async function answerAndGoOn(
  actor: Actor,
  { questionId, seen, nextId }: NextInput,
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, canHost, async (tx, talk) => {
    await answer(tx, actor, { questionId, seen })
    if (nextId !== '') await takeUp(tx, actor, talk, { questionId: nextId, onAir: '' })
  })
}

/** Answers false, and changes nothing, where another is on air than was seen, or the question is not free. */
async function takeUp(
  tx: Tx,
  actor: Actor,
  talk: TalkAsked,
  { questionId, onAir }: AirInput,
): Promise<boolean> {
  const current = await store.findOnAir(tx, talk.id)
  if (current === questionId) return true
  if ((current ?? '') !== onAir) return false
  const locked = await store.lockQuestions(tx, [questionId, ...(current === null ? [] : [current])])
  const question = locked.get(questionId)
  if (question?.talkId !== talk.id || !isFree(question)) return false
  const at = now()
  if (current !== null) await store.setState(tx, current, 'OPEN', at)
  await store.setState(tx, questionId, 'ON_AIR', at)
  await recordOf(tx, actor, 'question.on-air', questionId)
  return true
}

async function answer(tx: Tx, actor: Actor, { questionId, seen }: SeenInput): Promise<void> {
  const question = await lockOne(tx, questionId)
  if (question.state === 'ANSWERED') return
  if (question.state !== seen || !takesOthers(question)) reject('QUESTION_CHANGED')
  await store.setState(tx, questionId, 'ANSWERED', now())
  await recordOf(tx, actor, 'question.answered', questionId)
}

/** It waits again: it was taken up, or marked as answered, by mistake. Refusals as before. */
export async function putQuestionBack(
  actor: Actor,
  { questionId, seen }: SeenInput,
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, canHost, async (tx) => {
    const question = await lockOne(tx, questionId)
    if (question.state === 'OPEN') return
    if (question.state !== seen || question.state === 'WRITTEN') reject('QUESTION_CHANGED')
    await store.setState(tx, questionId, 'OPEN', now())
    await recordOf(tx, actor, 'question.put-back', questionId)
  })
}

/** Only the desk and the asker read it from now on. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED. */
export async function hideQuestion(
  actor: Actor,
  { questionId, reason }: HideQuestionInput,
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, mayHide, async (tx) => {
    const question = await lockOne(tx, questionId)
    if (question.mergedIntoId !== null || question.hiddenReason !== null) reject('QUESTION_CHANGED')
    if (question.state === 'ON_AIR') await store.setState(tx, questionId, 'OPEN', now())
    await store.setHidden(tx, questionId, reason)
    await recordOf(tx, actor, 'question.hidden', questionId)
  })
}

/** It is shown again; safe to repeat. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED. */
export async function showQuestion(
  actor: Actor,
  { questionId }: { readonly questionId: string },
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, mayHide, async (tx) => {
    if ((await lockOne(tx, questionId)).hiddenReason === null) return
    await store.setHidden(tx, questionId, null)
    await recordOf(tx, actor, 'question.shown', questionId)
  })
}

/**
 * Puts one question into another of the same talk, with its votes: who voted for both is counted once. It keeps
 * its own, so that `partQuestions` gives both back what they had. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED.
 */
export async function mergeQuestions(
  actor: Actor,
  { questionId, intoId }: MergeQuestionsInput,
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, canTendQuestions, async (tx, talk) => {
    const locked = await store.lockQuestions(tx, [questionId, intoId])
    const [question, into] = [locked.get(questionId), locked.get(intoId)]
    if (question === undefined || into?.talkId !== talk.id) reject('QUESTION_UNKNOWN')
    if (questionId === intoId || !isFree(question) || !takesOthers(into)) reject('QUESTION_CHANGED')
    const copied = await votes.copyVotes(tx, questionId, intoId)
    await store.setMerged(tx, questionId, intoId)
    await recordOf(tx, actor, 'question.merged', questionId, { intoId, votes: copied })
  })
}

/** Takes a merge back; both have the votes they had. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED. */
export async function partQuestions(
  actor: Actor,
  { questionId }: { readonly questionId: string },
): Promise<Outcome<undefined>> {
  return onTalk(actor, questionId, canTendQuestions, async (tx) => {
    const { mergedIntoId: intoId } = await lockOne(tx, questionId)
    if (intoId === null) reject('QUESTION_CHANGED')
    // What took its votes may itself have gone on into another: there they stay until that is undone.
    if ((await lockOne(tx, intoId)).mergedIntoId !== null) reject('QUESTION_CHANGED')
    await votes.deleteCopied(tx, questionId, intoId)
    await store.setMerged(tx, questionId, null)
    await recordOf(tx, actor, 'question.parted', questionId, { intoId })
  })
}

/** Both who lead the evening and who tend the questions. */
function mayHide(actor: Actor, talk: TalkAsked): boolean {
  return canHost(actor, talk) || canTendQuestions(actor)
}

/** What one does to the questions of a talk, one after the other; the pages of its evening hear of it. */
async function onTalk(
  actor: Actor,
  questionId: string,
  may: (actor: Actor, talk: TalkAsked) => boolean,
  work: (tx: Tx, talk: TalkAsked) => Promise<void>,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const talkId = await store.findTalkOf(tx, questionId)
    const talk = talkId === null ? null : await store.lockTalk(tx, talkId)
    if (talk === null || !canReadQuestions(actor, talk)) reject('QUESTION_UNKNOWN')
    if (!may(actor, talk)) reject('NOT_ALLOWED')
    await work(tx, talk)
    await notifyPages(tx, talk)
    return undefined
  })
}

async function lockOne(tx: Tx, id: string): Promise<store.LockedQuestion> {
  return (await store.lockQuestion(tx, id)) ?? reject('QUESTION_UNKNOWN')
}

async function recordOf(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Facts = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'talk-question', subjectId, facts })
}
