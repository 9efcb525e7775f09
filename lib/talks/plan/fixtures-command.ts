import type fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import type { PlanFixture } from '@/lib/talks/fixtures'
import * as model from './fixtures-model'

/** A command of the plan for a property over their sequences, and what it is done to. */

const LATER = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
}
export const HOURS = [DEFAULT_TEMPLATE.clocks, LATER]

export type Real = {
  readonly plan: PlanFixture
  readonly organiser: MemberViewer
  /** Who takes evenings. */
  readonly member: MemberViewer
  /** Which correction of a date holds, by date. */
  readonly corrections: Map<string, string>
  readonly dates: readonly Temporal.PlainDate[]
  readonly hosts: readonly string[]
}

type Step = (said: model.Model, real: Real) => Promise<readonly [expected: string, seen: string]>

/** One command of the plan, done on paper and in the database. */
export class Command implements fc.AsyncCommand<model.Model, Real> {
  constructor(
    private readonly name: string,
    private readonly step: Step,
    private readonly check_: (said: model.Model) => boolean = () => true,
  ) {}
  check(said: model.Model) {
    return this.check_(said)
  }
  async run(said: model.Model, real: Real) {
    const [expected, seen] = await this.step(said, real)
    expect(seen, this.name).toBe(expected)
    model.keepHours(said)
  }
  toString() {
    return this.name
  }
}

export const anyTalk = (said: model.Model) => said.talks.length > 0
export const pick = ({ talks }: model.Model, at: number) => {
  const talk = talks[at % talks.length]
  if (talk === undefined) throw new Error('There is no talk.')
  return talk
}
export const dateOf = ({ dates, plan }: Real, at: number) => dates[at] ?? plan.free
