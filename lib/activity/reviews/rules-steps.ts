import type { ReviewState, ReviewStep } from './types'

export type StepFacts = {
  readonly state: ReviewState
  /** Drawn members; of them, those not asked yet, not decided about, and undecided with an answer or out of time. */
  readonly drawn: number
  readonly unasked: number
  readonly undecided: number
  readonly decidable: number
}

/** Null while the review waits for its members, and once it is over. */
export function reviewStep(facts: StepFacts): ReviewStep | null {
  if (facts.state === 'COMMITTED') return 'REVEAL'
  if (facts.state !== 'REVEALED') return null
  if (facts.undecided === 0) return 'CLOSE'
  if (facts.unasked > 0) return 'ASK'
  return facts.decidable > 0 ? 'DECIDE' : null
}
