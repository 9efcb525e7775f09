import { basedOn, requireUnchanged, type BasedOn } from '@/lib/shared/based-on'
import type { Decision, FoundNightRow } from './types'

/** What the form of a found night is made from, by the names of its fields. Pure. */
export function decisionForm(decision: Decision): BasedOn {
  const { status, topic, mode, speakerPersonId, speakerMemberId, hostPersonId } = decision
  const { talkStart, talkEnd, questionsStart, questionsEnd, visibility } = decision
  const people = { speakerPersonId, speakerMemberId, hostPersonId }
  const times = { talkStart, talkEnd, questionsStart, questionsEnd }
  return basedOn({ status, topic, mode, ...people, ...times, visibility })
}

/**
 * Refuses CHANGED_MEANWHILE when another editor kept a correction after the form was drawn. Without one,
 * the form was drawn from the proposal, which no editor changes.
 */
export function requireUncorrected(
  night: Pick<FoundNightRow, 'decision'>,
  decision: Decision,
  form: BasedOn | undefined,
): void {
  if (night.decision === null) return
  requireUnchanged(form, decisionForm(night.decision), decisionForm(decision))
}
