import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { at, evening } from '@/lib/checkins/fixtures'
import { decideCheckIn } from '@/lib/checkins/rules-check-in'
import { decideClockChanges } from '@/lib/checkins/rules-clock'
import { decideClosing, decideOpening } from '@/lib/checkins/rules-hosting'
import { decidePhaseMove } from '@/lib/checkins/rules-phases'
import type { CheckInStatus, RecordedNight } from '@/lib/checkins/types'
import { NIGHT_PHASES, type NightEvent, type NightPhase } from '@/lib/nights/types'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { actToTakeBack, decideTakeBack, lateByAct } from './rules'
import { hostActs, nightMark, readMark } from './rules-acts'
import { lastWord } from './rules-last'
import type { HostAct, HostAction } from './types'

type Act =
  | { readonly kind: 'MOVE'; readonly to: NightPhase }
  | { readonly kind: 'OPEN'; readonly minutes: number | null }
  | { readonly kind: 'CLOSE' }

/** An evening as it goes: the night, what hosts did, and who came. */
class Model {
  night: RecordedNight = evening()
  acts: HostAct[] = []
  readonly came = new Map<number, { status: CheckInStatus; at: Temporal.Instant }>()

  private clock(now: Temporal.Instant): void {
    this.night = { ...this.night, ...decideClockChanges(this.night, now).change }
  }

  /** Answers whether it changed anything. */
  act(act: Act, now: Temporal.Instant): boolean {
    this.clock(now)
    const decided = this.decide(act, now)
    if (!decided.ok || decided.value === null) return false
    const before = this.night
    this.night = { ...before, ...decided.value }
    const one = { id: String(this.acts.length), action: ACTION[act.kind], at: now, actorId: null }
    this.acts.unshift({ ...one, was: before, is: this.night, isTakenBack: false })
    return true
  }

  private decide(act: Act, now: Temporal.Instant): Outcome<NightEvent | null> {
    if (act.kind === 'MOVE') return decidePhaseMove(this.night, now, act.to)
    return act.kind === 'OPEN'
      ? decideOpening(this.night, now, act.minutes)
      : decideClosing(this.night, now)
  }

  takeBack(now: Temporal.Instant): Outcome<unknown> {
    this.clock(now)
    const id = this.acts[0]?.id ?? ''
    const from = this.acts[0]?.at ?? now
    const decided = decideTakeBack(this.night, now, this.acts, id)
    if (!decided.ok || decided.value === null) return decided
    const late = lateByAct(this.night, decided.value, { from, now })
    for (const one of this.came.values()) {
      const within = late !== null && !isBefore(one.at, late.from) && isBefore(one.at, late.until)
      if (one.status === 'LATE' && within) one.status = 'ON_TIME'
    }
    this.night = { ...this.night, ...decided.value }
    this.acts = this.acts.map((act) => (act.id === id ? { ...act, isTakenBack: true } : act))
    this.clock(now)
    return decided
  }

  tap(member: number, now: Temporal.Instant): void {
    const decided = decideCheckIn(this.night, now, null)
    if (this.came.has(member) || !decided.ok || decided.value.kind !== 'NEW') return
    this.came.set(member, { status: decided.value.status, at: now })
  }
}

const ACTION: Readonly<Record<Act['kind'], HostAction>> = {
  MOVE: 'night.phase-moved',
  OPEN: 'check-in.opened',
  CLOSE: 'check-in.closed',
}
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) =>
  a.epochMilliseconds < b.epochMilliseconds

const acts = fc.oneof(
  fc.constantFrom(...NIGHT_PHASES).map((to): Act => ({ kind: 'MOVE', to })),
  fc.option(fc.integer({ min: 1, max: 30 })).map((minutes): Act => ({ kind: 'OPEN', minutes })),
  fc.constant<Act>({ kind: 'CLOSE' }),
)
/** What happens next, so many seconds after what came before. */
const steps = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 600 }),
    what: fc.oneof(
      fc.record({ kind: fc.constant('ACT' as const), act: acts }),
      fc.record({ kind: fc.constant('TAP' as const), member: fc.nat({ max: 30 }) }),
      // Members tap while the mistake stands.
      fc.record({
        kind: fc.constant('MISTAKE' as const),
        act: acts,
        taps: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
        stands: fc.integer({ min: 5, max: 300 }),
      }),
    ),
  }),
  { maxLength: 25 },
)
const WORTH = { ON_TIME: 2, LATE: 1, CAUGHT_UP: 0 }

describe('an evening with a host’s mistakes that were taken back', () => {
  it('stands as it would without them, and no member lost by one', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const [real, plain] = [new Model(), new Model()]
        let now = at('19:00')
        for (const { after, what } of all) {
          now = now.add({ seconds: after })
          if (what.kind === 'ACT') {
            expect(real.act(what.act, now)).toBe(plain.act(what.act, now))
          } else if (what.kind === 'TAP') {
            for (const model of [real, plain]) model.tap(what.member, now)
          } else {
            const changed = real.act(what.act, now)
            // Where no tap is taken meanwhile, members tap again later.
            const held = !decideCheckIn(real.night, now, null).ok
            for (const member of what.taps) {
              now = now.add({ seconds: 1 })
              if (!held) for (const model of [real, plain]) model.tap(member, now)
            }
            now = now.add({ seconds: what.stands })
            if (changed && !real.takeBack(now).ok) {
              // Its hour has come: the clock holds what was opened too early, as it would have.
              expect(real.night.phase).toBe('CHECK_IN')
              return
            }
          }
          expect(marks(real, now)).toEqual(marks(plain, now))
          for (const [member, { status }] of plain.came)
            expect(WORTH[real.came.get(member)?.status ?? 'CAUGHT_UP']).toBeGreaterThanOrEqual(
              WORTH[status],
            )
        }
      }),
      { numRuns: 100 },
    )
  })

  it('goes back act by act, the last first', () => {
    const model = new Model()
    const marksBefore = [nightMark(model.night)]
    for (const [clock, to] of [
      ['19:05', 'CHECK_IN'],
      ['19:06', 'TALK'],
      ['19:07', 'CLOSED'],
    ] as const) {
      model.act({ kind: 'MOVE', to }, at(clock))
      marksBefore.push(nightMark(model.night))
    }
    for (const mark of marksBefore.toReversed().slice(1)) {
      const act = actToTakeBack(model.night, model.acts)
      expect(decideTakeBack(model.night, at('19:08'), model.acts, act?.id ?? '').ok).toBe(true)
      model.night = { ...model.night, ...act?.was }
      model.acts = model.acts.map((one) =>
        one.id === act?.id ? { ...one, isTakenBack: true } : one,
      )
      expect(nightMark(model.night)).toBe(mark)
    }
    expect(actToTakeBack(model.night, model.acts)).toBeNull()
  })
})

/** As recorded once the clock has done what was due. */
function marks(model: Model, now: Temporal.Instant) {
  return nightMark({ ...model.night, ...decideClockChanges(model.night, now).change })
}

describe('taking an act back', () => {
  const closed = () => {
    const model = new Model()
    model.act({ kind: 'CLOSE' }, at('19:20'))
    model.tap(1, at('19:21'))
    return model
  }

  it('makes who was late only by it on time again, up to the planned closing', () => {
    const model = closed()
    model.tap(2, at('19:31'))
    expect(model.came.get(1)?.status).toBe('LATE')
    model.takeBack(at('19:40'))
    expect([model.came.get(1)?.status, model.came.get(2)?.status]).toEqual(['ON_TIME', 'LATE'])
  })

  it('is refused once another act came after it, and done once by two hosts', () => {
    const model = closed()
    const [first] = model.acts
    model.act({ kind: 'OPEN', minutes: 5 }, at('19:22'))
    const late = decideTakeBack(model.night, at('19:23'), model.acts, first?.id ?? '')
    expect(late).toEqual(refuse('NOTHING_TO_TAKE_BACK'))
    model.takeBack(at('19:24'))
    expect(decideTakeBack(model.night, at('19:24'), model.acts, '1')).toEqual({
      ok: true,
      value: null,
    })
  })
})

it('reads back what a mark says, and nothing from what is none', () => {
  const night = { ...evening(), phase: 'TALK', checkInClosedAt: at('19:20') } as const
  expect(readMark(nightMark(night))).toEqual({
    phase: 'TALK',
    checkInOpenedAt: null,
    checkInClosedAt: at('19:20'),
    checkInExtendedUntil: null,
  })
  for (const odd of [null, 7, '', 'TALK', 'TALK - - x', 'SLEEP - - -'])
    expect(readMark(odd)).toBeNull()
})

it('names whose the last word was: a host’s, or the clock’s after it', () => {
  const recorded = [
    { id: '3', action: 'check-in.undone', at: at('19:30'), actorId: 'c', facts: {} },
    {
      id: '2',
      action: 'night.step-taken-back',
      at: at('19:10'),
      actorId: 'b',
      facts: { act: '1' },
    },
    { id: '1', action: 'check-in.opened', at: at('19:05'), actorId: 'a', facts: {} },
  ]
  const all = hostActs(recorded)
  expect(all.map(({ id, isTakenBack }) => [id, isTakenBack])).toEqual([
    ['2', false],
    ['1', true],
  ])
  const byClock = { phase: 'CHECK_IN', at: at('19:15'), byId: null } as const
  expect(lastWord(all, { ...byClock, at: at('19:00') })).toMatchObject({ what: 'BACK', byId: 'b' })
  expect(lastWord(all, byClock)).toMatchObject({ what: 'CLOCK', phase: 'CHECK_IN' })
  expect(lastWord([], null)).toBeNull()
})
