import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decideGap, inFairOrder, lastTurn, NEAR_DAYS, standbyOut, type StandbyDay } from './rules'
import type { StandbyFacts } from './types'

const day = (text: string) => Temporal.PlainDate.from(text)
const now = Temporal.Instant.from('2026-06-01T04:00:00Z')
const hoursAgo = (hours: number) => now.subtract({ hours })

const member: StandbyFacts = {
  memberId: 'm',
  topic: '清算的三个时刻',
  offerId: null,
  groupIds: ['g'],
  weekdays: [],
  until: null,
  since: now,
  askedAt: null,
  spokeAt: null,
  speaks: [],
  askId: null,
  wasHere: false,
  hosts: false,
}
/** A Wednesday. */
const gap = { groupId: 'g', date: day('2026-06-03') }
const evening: StandbyDay = { gap, today: day('2026-06-01'), leaves: new Map() }

describe('the fair order', () => {
  const hours = fc.option(fc.integer({ min: 1, max: 4 }))
  const members = fc.uniqueArray(
    fc.record({
      memberId: fc.uuid(),
      asked: hours,
      spoke: hours,
      since: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ memberId }) => memberId, maxLength: 8 },
  )
  const made = members.map((all) =>
    all.map(({ memberId, asked, spoke, since }) => ({
      memberId,
      askedAt: asked === null ? null : hoursAgo(asked),
      spokeAt: spoke === null ? null : hoursAgo(spoke),
      since: hoursAgo(since),
    })),
  )
  const ids = (all: readonly { readonly memberId: string }[]) => all.map(({ memberId }) => memberId)

  it('is one, in any order of the rows', () => {
    fc.assert(
      fc.property(made, fc.nat(), (all, at) => {
        const turned = [...all.slice(at % 8), ...all.slice(0, at % 8)].toReversed()
        expect(ids(turned.toSorted(inFairOrder))).toEqual(ids(all.toSorted(inFairOrder)))
      }),
    )
  })

  it('has before each member only those whose last turn is not later, and who never had one first', () => {
    fc.assert(
      fc.property(made, (all) => {
        const turns = all.toSorted(inFairOrder).map((one) => lastTurn(one)?.epochMilliseconds ?? 0)
        expect(turns).toEqual(turns.toSorted((a, b) => a - b))
      }),
    )
  })

  it('puts whom it is asked at the end, also after a no, and changes nothing among the others', () => {
    fc.assert(
      fc.property(made, (all) => {
        const [first, ...others] = all.toSorted(inFairOrder)
        if (first === undefined) return
        const after = [{ ...first, askedAt: now }, ...others].toSorted(inFairOrder)
        expect(ids(after)).toEqual([...ids(others), first.memberId])
      }),
    )
  })
})

describe('a member on standby is left out', () => {
  it('for a group, a weekday or a day that they did not say', () => {
    expect(standbyOut(member, evening)).toBeNull()
    expect(standbyOut({ ...member, groupIds: ['h'] }, evening)).toEqual({ why: 'GROUP' })
    expect(standbyOut({ ...member, weekdays: [3] }, evening)).toBeNull()
    expect(standbyOut({ ...member, weekdays: [1, 5] }, evening)).toEqual({ why: 'WEEKDAY' })
    const until = day('2026-06-02')
    expect(standbyOut({ ...member, until }, evening)).toEqual({ why: 'ENDED', until })
    expect(standbyOut({ ...member, until: gap.date }, evening)).toBeNull()
  })

  it('on leave, while they are asked, and where they host, spoke or were asked that evening', () => {
    const until = day('2026-06-09')
    const leaves = new Map([['m', until]])
    expect(standbyOut(member, { ...evening, leaves })).toEqual({ why: 'ON_LEAVE', until })
    expect(standbyOut({ ...member, askId: 'a' }, evening)).toEqual({ why: 'ASKED', askId: 'a' })
    expect(standbyOut({ ...member, hosts: true }, evening)).toEqual({ why: 'HOSTS' })
    expect(standbyOut({ ...member, wasHere: true }, evening)).toEqual({ why: 'WAS_HERE' })
  })

  it('while they speak within some days of it, before or after', () => {
    const speaks = (days: number) => [gap.date.add({ days })]
    for (const days of [-NEAR_DAYS, 0, NEAR_DAYS])
      expect(standbyOut({ ...member, speaks: speaks(days) }, evening)).toMatchObject({
        why: 'SPEAKS',
      })
    for (const days of [-NEAR_DAYS - 1, NEAR_DAYS + 1])
      expect(standbyOut({ ...member, speaks: speaks(days) }, evening)).toBeNull()
  })

  it('of the list as such only for what holds today', () => {
    const list = { ...evening, gap: null }
    const other = { ...member, groupIds: ['h'], weekdays: [7], wasHere: true, hosts: true }
    expect(standbyOut(other, list)).toBeNull()
    const until = day('2026-05-31')
    expect(standbyOut({ ...member, until }, list)).toEqual({ why: 'ENDED', until })
  })
})

describe('an evening to fill', () => {
  const open = { date: gap.date, isBegun: false, blockedReason: null, talk: null }
  const talk = { talkId: 't', topic: '分账那些年', speakerId: 's', name: '沈知远' }
  const codeOf = (change: Partial<typeof open> | { readonly talk: typeof talk | null }) => {
    const outcome = decideGap({ ...open, ...change })
    return outcome.ok ? 'OK' : outcome.refusal.code
  }

  it('is open while no member speaks there, also where a talk has no speaker', () => {
    expect(codeOf({})).toBe('OK')
    expect(decideGap({ ...open, talk: { ...talk, speakerId: null, name: null } }).ok).toBe(true)
    expect(codeOf({ talk })).toBe('NIGHT_TAKEN')
  })

  it('is closed once it has begun, and while it is kept free', () => {
    expect(codeOf({ isBegun: true })).toBe('NIGHT_OVER')
    expect(decideGap({ ...open, blockedReason: '年会' })).toMatchObject({
      refusal: { code: 'NIGHT_BLOCKED', facts: { reason: '年会' } },
    })
  })
})
