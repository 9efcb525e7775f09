import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { AskState } from '@/lib/db/generated/enums'
import {
  decideList,
  decideOpen,
  eveningProposed,
  FIRST_TERMS,
  outCounts,
  outOf,
  poolOf,
  restOf,
  takenBy,
  turnOf,
} from './rules'
import type { EntryRow, PoolFacts } from './types'

const day = Temporal.PlainDate.from('2026-03-11')
const ago = (days: number) => day.subtract({ days })

const facts = (change: Partial<PoolFacts> = {}): PoolFacts => ({
  memberId: 'a',
  isHere: true,
  joinedOn: ago(400),
  checkIn: 'ON_TIME',
  choice: true,
  lasting: false,
  spokeOn: null,
  speaksOn: null,
  isAsked: false,
  saidNoOn: null,
  topic: '',
  offerId: null,
  ...change,
})

const leaves = new Map<string, Temporal.PlainDate | null>()
const reasonOf = (change: Partial<PoolFacts>, byApp = true) =>
  outOf(facts(change), FIRST_TERMS, { day, leaves, byApp })?.reason ?? null

describe('who takes part', () => {
  it('is who is here on time and could speak, unless there is a reason', () => {
    expect(reasonOf({})).toBeNull()
    expect(reasonOf({ isHere: false })).toBe('LEFT')
    expect(reasonOf({ checkIn: null })).toBe('NOT_HERE')
    expect(reasonOf({ checkIn: 'LATE' })).toBe('NOT_HERE')
    expect(reasonOf({ speaksOn: day.add({ days: 3 }) })).toBe('SPEAKS')
    expect(reasonOf({ isAsked: true })).toBe('ASKED')
    expect(
      outOf(facts(), FIRST_TERMS, { day, leaves: new Map([['a', null]]), byApp: true }),
    ).toEqual({ reason: 'LEAVE', date: null })
  })

  it('goes by the days of the terms, to the day', () => {
    expect(reasonOf({ spokeOn: ago(180) })).toBe('SPOKE')
    expect(reasonOf({ spokeOn: ago(181) })).toBeNull()
    expect(reasonOf({ saidNoOn: ago(30) })).toBe('SAID_NO')
    expect(reasonOf({ saidNoOn: ago(31) })).toBeNull()
    expect(reasonOf({ joinedOn: ago(13) })).toBe('NEW')
    expect(reasonOf({ joinedOn: ago(14) })).toBeNull()
  })

  it('leaves out tonight’s speaker alone where the terms say no days', () => {
    const terms = { spokeDays: 0, newDays: 0, noDays: 0, answerDays: 1 }
    const of = (change: Partial<PoolFacts>) =>
      outOf(facts(change), terms, { day, leaves, byApp: true })?.reason ?? null
    expect(of({ spokeOn: day })).toBe('SPOKE')
    expect(of({ spokeOn: ago(1), saidNoOn: day, joinedOn: day })).toBeNull()
  })

  it('counts only what stands in the way where the group drew itself', () => {
    expect(
      reasonOf({ spokeOn: day, saidNoOn: day, joinedOn: day, checkIn: null }, false),
    ).toBeNull()
    expect(reasonOf({ speaksOn: day.add({ days: 1 }) }, false)).toBe('SPEAKS')
    expect(reasonOf({ isAsked: true }, false)).toBe('ASKED')
  })

  it('counts a word for tonight before what was said once for all', () => {
    const pool = poolOf(
      [
        facts({ memberId: 'tonight' }),
        facts({ memberId: 'lasting', choice: null, lasting: true }),
        facts({ memberId: 'not tonight', choice: false, lasting: true }),
        facts({ memberId: 'silent', choice: null }),
        facts({ memberId: 'late', checkIn: 'LATE' }),
      ],
      FIRST_TERMS,
      { day, leaves },
    )
    expect(pool).toEqual({ within: ['tonight', 'lasting'], without: [] })
  })

  it('is decided for each alone: every willing member is in or out, once', () => {
    const some = fc.record({
      memberId: fc.uuid(),
      isHere: fc.boolean(),
      joinedOn: fc.integer({ min: 0, max: 40 }).map(ago),
      checkIn: fc.constantFrom('ON_TIME' as const, 'LATE' as const, null),
      choice: fc.constantFrom(true, false, null),
      lasting: fc.boolean(),
      spokeOn: fc.option(fc.integer({ min: 0, max: 400 }).map(ago)),
      speaksOn: fc.option(fc.integer({ min: 1, max: 9 }).map((n) => day.add({ days: n }))),
      isAsked: fc.boolean(),
      saidNoOn: fc.option(fc.integer({ min: 0, max: 60 }).map(ago)),
      topic: fc.constant(''),
      offerId: fc.constant(null),
    })
    const all = fc.uniqueArray(some, { selector: ({ memberId }) => memberId })
    fc.assert(
      fc.property(all, (people) => {
        const { within, without } = poolOf(people, FIRST_TERMS, { day, leaves })
        const willing = people.filter(
          ({ checkIn, choice, lasting }) => checkIn === 'ON_TIME' && (choice ?? lasting),
        )
        expect([...within, ...without.map(({ memberId }) => memberId)].toSorted()).toEqual(
          willing.map(({ memberId }) => memberId).toSorted(),
        )
        const turned = poolOf(people.toReversed(), FIRST_TERMS, { day, leaves })
        expect(turned.within.toSorted()).toEqual(within.toSorted())
      }),
    )
  })
})

describe('the evening that is proposed', () => {
  const today = day
  const propose = (...open: string[]) =>
    eveningProposed(
      open.map((one) => Temporal.PlainDate.from(one)),
      { evening: day, today, answerDays: 2 },
    )?.toString() ?? null

  it('is the same weekday a week later, else the next that is open', () => {
    expect(propose('2026-03-13', '2026-03-18', '2026-03-19')).toBe('2026-03-18')
    expect(propose('2026-03-13', '2026-03-20')).toBe('2026-03-20')
    expect(propose('2026-03-13')).toBeNull()
    expect(propose()).toBeNull()
  })

  it('never is so soon that the answer comes on its day', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        dates,
        fc.nat(20),
        fc.integer({ min: 1, max: 14 }),
        (open, passed, answerDays) => {
          const on = day.add({ days: passed })
          const sorted = open.toSorted((a, b) => a - b).map((n) => day.add({ days: n }))
          const found = eveningProposed(sorted, { evening: day, today: on, answerDays })
          if (found === null) return
          expect(found.since(on).days).toBeGreaterThan(answerDays)
          expect(found.since(day).days).toBeGreaterThanOrEqual(7)
        },
      ),
    )
  })
})

const entry = (place: number | null, change: Partial<EntryRow> = {}): EntryRow => ({
  memberId: String(place),
  displayName: `灯${String(place)}`,
  company: null,
  position: null,
  ticket: 'a1',
  place,
  out: null,
  askId: change.askState == null ? null : `ask ${String(place)}`,
  askState: null,
  dueAt: null,
  talk: null,
  ...change,
})

describe('whose turn it is', () => {
  it('waits for an answer, goes on after a no or silence, and stops where a coordinator is needed', () => {
    const after = (askState: AskState) => turnOf([entry(1, { askState }), entry(2)])
    expect(Object.values(AskState).map((state) => [state, after(state)])).toEqual([
      ['OPEN', 'WAITS'],
      ['PROPOSED', 'WAITS'],
      ['ACCEPTED', 'TAKEN'],
      ['DECLINED', 'NEXT'],
      ['WITHDRAWN', 'STOPPED'],
      ['LAPSED', 'NEXT'],
      ['FILLED', 'NEXT'],
      ['RELEASED', 'STOPPED'],
      ['RELEASED_LATE', 'STOPPED'],
    ])
    expect(turnOf([entry(1), entry(2)])).toBe('NEXT')
  })

  it('is never of who was asked, or of who was passed over', () => {
    const rows = fc.array(fc.constantFrom('asked', 'out', 'waits'), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (kinds) => {
        const entries = kinds.map((kind, at) =>
          entry(at + 1, {
            ...(kind === 'asked' && { askState: 'DECLINED' as const }),
            ...(kind === 'out' && { out: { reason: 'SPEAKS' as const, date: null } }),
          }),
        )
        const rest = restOf(entries.toReversed())
        const last = kinds.lastIndexOf('asked')
        expect(rest.map(({ place }) => place)).toEqual(
          kinds.flatMap((kind, at) => (kind === 'waits' && at > last ? [at + 1] : [])),
        )
      }),
    )
  })

  it('says who speaks while their talk stands, and no longer', () => {
    const talk = { id: 't', topic: '清算', date: day }
    const yes = entry(2, { askState: 'ACCEPTED', talk })
    expect(takenBy([entry(1, { askState: 'DECLINED' }), yes])?.name).toBe('灯2')
    expect(takenBy([{ ...yes, talk: null }])).toBeNull()
    expect(takenBy([{ ...yes, askState: 'RELEASED' }])).toBeNull()
  })
})

it('shows members numbers in which no answer can be read', () => {
  const out = (reason: 'SAID_NO' | 'ASKED' | 'SPOKE') =>
    entry(null, { ticket: null, out: { reason, date: day } })
  const before = [out('SAID_NO'), out('ASKED'), out('SPOKE'), entry(1), entry(2)]
  expect(outCounts(before)).toEqual([
    { reason: 'ASKED', count: 2 },
    { reason: 'SPOKE', count: 1 },
  ])
  // Passed over when their turn came: it is no number of the list.
  const after = [...before.slice(0, 4), entry(2, { out: { reason: 'SAID_NO', date: day } })]
  expect(outCounts(after)).toEqual(outCounts(before))
})

it('opens before the check-in closes, and lists after it closed', () => {
  const code = (window: 'BEFORE' | 'OPEN' | 'AFTER' | 'OVER') =>
    [decideOpen({ isOn: true, window }), decideList('OPEN', { isOn: true, window })].map((one) =>
      one.ok ? 'OK' : one.refusal.code,
    )
  expect(code('BEFORE')).toEqual(['OK', 'DRAW_CHECK_IN_OPEN'])
  expect(code('OPEN')).toEqual(['OK', 'DRAW_CHECK_IN_OPEN'])
  expect(code('AFTER')).toEqual(['DRAW_CHECK_IN_CLOSED', 'OK'])
  expect(code('OVER')).toEqual(['DRAW_CHECK_IN_CLOSED', 'OK'])
})
