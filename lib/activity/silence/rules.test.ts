import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/activity/rules-days'
import { immunitiesAt, leaveOn } from './rules-immunity'
import { FIRST_POLICY } from '@/lib/activity/policies/rules'
import { activityStatusAt } from './rules'
import { ago, now, NOW, memberFacts } from './fixtures'
import { EVIDENCE_KINDS, type LeaveFact, type MemberFacts } from '@/lib/activity/types'

const stateOf = (change: Partial<MemberFacts>) =>
  activityStatusAt(memberFacts(change), FIRST_POLICY, now()).state

describe('silence', () => {
  it('is to have no evidence in the window, no immunity and no double', () => {
    expect(stateOf({})).toBe('SILENT')
    expect(stateOf({ seen: [{ at: ago(85), kind: 'MESSAGE' }] })).toBe('SILENT')
  })

  it.each(EVIDENCE_KINDS)('is broken by a %s at any moment of the window', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: NOW - 84 * DAY_MS, max: NOW - 1 }), (at) => {
        expect(stateOf({ seen: [{ at, kind }] })).toBe('ACTIVE')
      }),
    )
  })

  it('does not hold for a member whose possible double has spoken', () => {
    expect(stateOf({ doubts: [{ at: ago(3), name: '听雨' }] })).toBe('UNRESOLVED')
    expect(stateOf({ doubts: [{ at: ago(90), name: '听雨' }] })).toBe('SILENT')
  })

  it('is seen less, never more, with a longer window or longer immunities', () => {
    const days = fc.integer({ min: 1, max: 400 })
    const terms = fc.record({ windowDays: days, speakerImmunityDays: days, newcomerDays: days })
    const facts = fc.record({
      joinedAt: fc.integer({ min: ago(500), max: NOW }),
      seen: fc.option(fc.integer({ min: ago(500), max: NOW - 1 })),
      talk: fc.option(fc.integer({ min: ago(500), max: NOW - 1 })),
    })
    fc.assert(
      fc.property(facts, terms, fc.nat(50), ({ joinedAt, seen, talk }, shorter, more) => {
        const person = memberFacts({
          joinedAt,
          seen: [seen === null ? null : { at: seen, kind: 'MESSAGE' }],
          talks: talk === null ? [] : [{ held: true, at: talk, plannedAt: talk }],
        })
        const longer = {
          windowDays: shorter.windowDays + more,
          speakerImmunityDays: shorter.speakerImmunityDays + more,
          newcomerDays: shorter.newcomerDays + more,
        }
        const silent = (change: typeof longer) =>
          activityStatusAt(person, { ...FIRST_POLICY, ...change }, now()).state === 'SILENT'
        if (silent(longer)) expect(silent(shorter)).toBe(true)
      }),
    )
  })
})

describe('an immunity', () => {
  const immune = (change: Partial<MemberFacts>) =>
    immunitiesAt(memberFacts(change), FIRST_POLICY, now()).map(({ kind, until }) => [kind, until])

  it('of a speaker lasts two years from the last talk held', () => {
    const talk = (days: number) => ({ held: true, at: ago(days), plannedAt: ago(days + 9) })
    expect(immune({ talks: [talk(700), talk(10)] })).toEqual([['SPEAKER', '2028-05-30']])
    expect(immune({ talks: [talk(730)] })).toEqual([['SPEAKER', '2026-06-10']])
    expect(immune({ talks: [talk(731)] })).toEqual([])
  })

  it('of a booked speaker lasts until the talk, and without a date until there is one', () => {
    const planned = { held: false, plannedAt: ago(9) }
    expect(immune({ talks: [{ ...planned, at: NOW + 5 * DAY_MS }] })).toEqual([
      ['BOOKED', '2026-06-15'],
    ])
    expect(immune({ talks: [{ ...planned, at: null }] })).toEqual([['BOOKED', null]])
    expect(immune({ talks: [{ ...planned, at: ago(1) }] })).toEqual([])
  })

  it('of a newcomer lasts thirty days', () => {
    expect(immune({ joinedAt: ago(30) })).toEqual([['NEWCOMER', '2026-06-10']])
    expect(immune({ joinedAt: ago(31) })).toEqual([])
  })

  it('of a duty lasts as long as the duty is held', () => {
    expect(immune({ duty: true })).toEqual([['DUTY', null]])
    expect(immune({ hosting: [ago(3), NOW + 2 * DAY_MS] })).toEqual([['DUTY', '2026-06-12']])
  })

  it('of a member who answered to be still here lasts as long as evidence would count', () => {
    expect(immune({ kept: [ago(200), ago(84)] })).toEqual([['STILL_HERE', '2026-06-10']])
    expect(immune({ kept: [ago(85)] })).toEqual([])
    expect(immune({ kept: [NOW + DAY_MS] })).toEqual([])
  })

  it('names every reason there is', () => {
    const facts = { duty: true, joinedAt: ago(2) }
    expect(immune(facts).map(([kind]) => kind)).toEqual(['NEWCOMER', 'DUTY'])
  })
})

describe('a leave', () => {
  const leave = (from: string, until: string | null): LeaveFact => ({ from, until })

  it('covers its first and its last day', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-09', '2026-06-10']
    const leaves = [leave('2026-06-02', '2026-06-09')]
    expect(days.map((day) => leaveOn(leaves, day)?.until)).toEqual([
      undefined,
      '2026-06-09',
      '2026-06-09',
      undefined,
    ])
  })

  it('without an end lasts on, and of several the longest counts', () => {
    const leaves = [leave('2026-06-02', '2026-06-05'), leave('2026-06-03', null)]
    expect(leaveOn(leaves, '2026-06-02')?.until).toBe('2026-06-05')
    expect(leaveOn(leaves, '2026-06-04')?.until).toBeNull()
  })

  it('keeps a member out of reviews, however long they have been silent', () => {
    expect(stateOf({ leaves: [leave('2026-06-10', null)] })).toBe('IMMUNE')
    expect(stateOf({ leaves: [leave('2026-06-11', null)] })).toBe('SILENT')
  })
})
