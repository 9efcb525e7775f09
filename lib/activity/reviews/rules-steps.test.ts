import { describe, expect, it } from 'vitest'
import { reviewStep, type StepFacts } from './rules-steps'

const REVEALED: StepFacts = { state: 'REVEALED', drawn: 2, unasked: 0, undecided: 2, decidable: 0 }

describe('the next step of a review', () => {
  it.each([
    ['is the reveal, while only the commitment is there', { state: 'COMMITTED' }, 'REVEAL'],
    ['is asking, while a drawn member was not asked', { unasked: 1 }, 'ASK'],
    ['is none, while the members have time to answer', {}, null],
    ['is deciding, once a member answered or ran out of time', { decidable: 1 }, 'DECIDE'],
    ['is closing, once all are decided about', { undecided: 0 }, 'CLOSE'],
    ['is closing, where no member was drawn', { drawn: 0, undecided: 0 }, 'CLOSE'],
    ['is none, once it is closed', { state: 'CLOSED', decidable: 1 }, null],
    ['is none, once it was called off', { state: 'CANCELLED', unasked: 1 }, null],
  ] as const)('%s', (_, facts, step) => {
    expect(reviewStep({ ...REVEALED, ...facts })).toBe(step)
  })
})
