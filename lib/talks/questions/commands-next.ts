import type { Actor } from '@/lib/auth/types'
import type { Outcome } from '@/lib/shared/outcome'
import { airQuestion, markAnswered } from './commands-desk'
import type { NextInput } from './schema'

/**
 * The question on air was answered, and the next one that the host's page showed is taken up. Where that one is gone
 * meanwhile none is: the host sees it and picks another. Refusals: those of both.
 */
export async function answerAndGoOn(
  actor: Actor,
  { questionId, seen, nextId }: NextInput,
): Promise<Outcome<undefined>> {
  const answered = await markAnswered(actor, { questionId, seen })
  if (!answered.ok || nextId === '') return answered
  const aired = await airQuestion(actor, { questionId: nextId, onAir: '' })
  return aired.ok || aired.refusal.code === 'QUESTION_CHANGED' ? answered : aired
}
