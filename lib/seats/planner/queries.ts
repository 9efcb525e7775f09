import { canReview } from '@/lib/activity/policy'
import { reviewForDesk, reviews } from '@/lib/activity/reviews/queries'
import { decideChoice } from '@/lib/activity/reviews/rules'
import type { CandidateView, ReviewView } from '@/lib/activity/reviews/types'
import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { readContext, type SeatsContext } from '@/lib/seats/commands-context'
import { canManageSeats } from '@/lib/seats/policy'
import { companyKey } from '@/lib/seats/rules'
import { effectOf, pairUp, type Effect } from './rules'
import type { PlannerFilter } from './schema'
import { listKept, listSitting, type Sitting } from './store'
import type { PlannedOut, PlannedPair, PlannerView } from './types'

const NOTHING = {
  reviewId: null,
  room: null,
  over: 0,
  candidates: [],
  pairs: [],
  effect: null,
  chosen: new Set<string>(),
  companyNames: {},
}

/**
 * One out, one in: the drawn and undecided of an open review beside those who would have their seats,
 * and what that does to the companies of the group. Nothing is done. Null for whom it is not.
 */
export async function plannerView(
  viewer: Viewer,
  { review: wanted, out }: PlannerFilter,
): Promise<PlannerView | null> {
  if (!canManageSeats(viewer) || !canReview(viewer)) return null
  const open = ((await reviews(viewer)) ?? []).filter(({ state }) => state === 'REVEALED')
  const listed = open.map(({ id, groupName }) => ({ id, groupName }))
  const found = open.find(({ id }) => id === wanted) ?? open[0]
  const review = found === undefined ? null : await reviewForDesk(viewer, found.id)
  if (review === null) return { ...NOTHING, reviews: listed }
  const context = await transaction((tx) => readContext(tx))
  if (!context.ok) throw new Error(`No plan: ${context.refusal.code}`)
  const sitting = await listSitting(readable(), review.groupId)
  const candidates = candidatesOf(review, sitting)
  const preselected = candidates.filter(({ hindered }) => hindered === null)
  const asked = new Set(out ?? preselected.map(({ memberId }) => memberId))
  const chosen = candidates.filter(({ memberId }) => asked.has(memberId))
  const pairs = pairsOf(review.groupId, chosen, sitting, context.value)
  const group = context.value.groups.find(({ room }) => room.groupId === review.groupId)
  const room = group?.room ?? null
  const kept = await listKept(readable(), review.groupId)
  return {
    reviews: listed,
    reviewId: review.id,
    room,
    candidates,
    pairs,
    over: room === null ? 0 : Math.max(0, room.taken + room.kept + room.buffer - room.capacity),
    chosen: new Set(chosen.map(({ memberId }) => memberId)),
    ...effectsOf(pairs, sitting, kept),
  }
}

function candidatesOf(review: ReviewView, sitting: readonly Sitting[]): PlannedOut[] {
  const seats = new Map(sitting.map((one) => [one.memberId, one]))
  return review.drawn
    .filter(
      ({ choice, mayDecide, memberId }) => choice === null && mayDecide && seats.has(memberId),
    )
    .map((candidate) => ({
      memberId: candidate.memberId,
      displayName: candidate.displayName,
      answer: candidate.answer,
      hindered: hindrance(review, candidate),
      companyName: seats.get(candidate.memberId)?.companyName ?? null,
    }))
}

function hindrance({ state, today }: ReviewView, candidate: CandidateView) {
  const facts = { state, candidate, status: candidate.status, today }
  const choice = candidate.answer === 'LEAVING' ? 'LEFT' : 'REMOVED'
  const decided = decideChoice(facts, choice)
  return decided.ok ? null : decided.refusal
}

function pairsOf(
  groupId: string,
  chosen: readonly PlannedOut[],
  sitting: readonly Sitting[],
  { groups, policy, at }: SeatsContext,
): PlannedPair[] {
  const group = groups.find(({ room }) => room.groupId === groupId)
  if (group === undefined) return []
  const seats = new Map(sitting.map((one) => [one.memberId, one]))
  const aside = new Set(group.passed.map(({ applicationId }) => applicationId))
  const waiting = group.waiting.filter(({ applicationId }) => !aside.has(applicationId))
  const leaving = chosen.map(({ memberId }) => {
    const seat = seats.get(memberId)
    const company = seat?.company ?? null
    return { memberId, counted: seat?.showCompany === true ? company : null }
  })
  const paired = pairUp(leaving, waiting, group.companyCounts, { terms: policy, at })
  return chosen.map((out, index) => {
    const working = paired[index]?.working ?? null
    const row = waiting.find(({ applicationId }) => applicationId === working?.applicationId)
    return { out, into: row === undefined || working === null ? null : { ...row, working } }
  })
}

/** Only whole pairs count: where no applicant waits, no member is asked to go. */
function effectsOf(
  pairs: readonly PlannedPair[],
  sitting: readonly Sitting[],
  kept: readonly (string | null)[],
): { readonly effect: Effect; readonly companyNames: Record<string, string> } {
  const companyNames: Record<string, string> = {}
  const keyOf = (name: string | null) => {
    const key = companyKey(name)
    if (key !== null && name !== null) companyNames[key] ??= name
    return key
  }
  const counts = new Map<string, number>()
  for (const name of [...sitting.map((one) => one.companyName), ...kept]) {
    const key = keyOf(name)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const whole = pairs.filter(({ into }) => into !== null)
  const effect = effectOf(counts, sitting.length + kept.length, {
    out: whole.map(({ out }) => keyOf(out.companyName)),
    into: whole.map(({ into }) => keyOf(into?.companyName ?? null)),
  })
  return { effect, companyNames }
}
