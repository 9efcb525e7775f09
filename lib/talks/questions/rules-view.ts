import { namesIn, withoutNames } from '@/lib/talks/view/rules-names'
import { byAsked, byTurn } from './rules'
import type { DeskQuestion, QuestionFacts, QuestionView } from './types'

export type Eyes = {
  /** Null for a viewer who is no member. */
  readonly memberId: string | null
  /** Whether the viewer belongs to the community. */
  readonly isMember: boolean
  /** Whether the talk's transcript is published: from then on no asker is named, and visitors read no votes. */
  readonly published: boolean
  /** Takes out of words what the viewer may not read. */
  readonly mask: (text: string) => string
}

/** The questions of a talk that are shown, as the viewer may read them. Pure. */
export function questionViews(found: readonly QuestionFacts[], eyes: Eyes): QuestionView[] {
  const shown = found.filter(
    ({ hiddenReason, mergedIntoId }) => hiddenReason === null && mergedIntoId === null,
  )
  // A kept page of a published talk is not made anew by every vote, so votes order nothing there.
  const order = eyes.published && !eyes.isMember ? byAnswered : byTurn
  return shown.toSorted(order).map((question) => toView(question, eyes))
}

function byAnswered(a: QuestionFacts, b: QuestionFacts): number {
  const answered = ({ state }: QuestionFacts) => Number(state === 'OPEN' || state === 'ON_AIR')
  return answered(a) - answered(b) || byAsked(a, b)
}

/** The same at the desk, with those that are hidden last, and those that were merged within theirs. Pure. */
export function deskViews(
  found: readonly QuestionFacts[],
  eyes: Eyes,
  seesAskers: boolean,
): DeskQuestion[] {
  const mergedInto = (id: string): { id: string; text: string }[] =>
    found
      .filter(({ mergedIntoId }) => mergedIntoId === id)
      .flatMap((one) => [{ id: one.id, text: wordsOf(one, eyes) }, ...mergedInto(one.id)])
  return found
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .toSorted(
      (a, b) => Number(a.hiddenReason !== null) - Number(b.hiddenReason !== null) || byTurn(a, b),
    )
    .map((question) => {
      const { id, withoutName, hiddenReason, askerName, text } = question
      const view = toView(question, { ...eyes, published: false })
      return {
        ...view,
        asker: seesAskers ? askerName : view.asker,
        text: seesAskers ? eyes.mask(text) : view.text,
        withoutName,
        hiddenReason,
        merged: mergedInto(id),
      }
    })
}

function toView(question: QuestionFacts, eyes: Eyes): QuestionView {
  const { id, askedAt, state, answer, askerId, askerName, withoutName, votes, voted } = question
  const { memberId, isMember, published, mask } = eyes
  return {
    id,
    text: wordsOf(question, eyes),
    askedAt,
    state,
    answer: answer && mask(answer),
    asker: isMember && !published && !withoutName ? askerName : null,
    own: memberId !== null && askerId === memberId,
    voted,
    votes: published && !isMember ? null : votes,
    wishId: isMember ? question.wishId : null,
  }
}

/** The words for all who do not see who asks: one who asks without a name may have written it. Pure. */
export function wordsOf(
  { text, withoutName, askerName }: Pick<QuestionFacts, 'text' | 'withoutName' | 'askerName'>,
  { mask }: Pick<Eyes, 'mask'>,
): string {
  const shown = mask(text)
  return withoutName && askerName !== null ? withoutNames(shown, namesIn([askerName])) : shown
}
