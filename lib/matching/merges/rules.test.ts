import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideMerge, gainedRoles, liftShorter, mergeChanges, renumber } from './rules'
import { isBetter } from '@/lib/checkins/rules-merge'
import type { Mergeable } from './types'

const role = fc.constantFrom('EDITOR', 'HOST', 'COORDINATOR', 'ORGANISER', 'OWNER')
const aMember = (id: string) =>
  fc.record<Mergeable>({
    id: fc.constant(id),
    displayName: fc.constant(id),
    status: fc.constantFrom('ACTIVE', 'LEFT', 'REMOVED'),
    groupId: fc.constantFrom('one', 'two'),
    roles: fc.uniqueArray(role),
    joinedAt: fc.constantFrom('2026-05-01', '2026-05-02'),
    company: fc.option(fc.constantFrom('青舟', '临溪')),
    position: fc.option(fc.constant('产品')),
    city: fc.option(fc.constant('杭州')),
    about: fc.option(fc.constant('写代码')),
    contact: fc.option(fc.constant('来信')),
    locale: fc.option(fc.constant('zh')),
    email: fc.option(fc.constant(`${id}@yehua.example`)),
    namePublic: fc.boolean(),
    showCompany: fc.boolean(),
    showCity: fc.boolean(),
    showContact: fc.boolean(),
    showTalks: fc.boolean(),
    showNights: fc.boolean(),
    showQuestions: fc.boolean(),
    showCredit: fc.boolean(),
    archiveAs: fc.constantFrom('INITIALS', 'ROLE', 'NAMED', 'LEFT_OUT'),
  })

const apply = (kept: Mergeable, other: Mergeable) => {
  const rows: Record<string, Record<string, unknown>> = { a: { ...kept }, b: { ...other } }
  for (const { id, column, before, after } of mergeChanges(kept, other)) {
    expect(rows[id]?.[column] ?? null).toEqual(before)
    rows[id] = { ...rows[id], [column]: after }
  }
  return rows as { a: Mergeable; b: Mergeable }
}

describe('what a merge sets', () => {
  it('makes no member more visible than both wished, and takes nothing away', () => {
    fc.assert(
      fc.property(aMember('a'), aMember('b'), (kept, other) => {
        const { a, b } = apply(kept, other)
        expect(a.namePublic).toBe(kept.namePublic && other.namePublic)
        expect(a.company).toBe(kept.company ?? other.company)
        expect(new Set(a.roles)).toEqual(new Set([...kept.roles, ...other.roles]))
        expect(a.status === 'ACTIVE').toBe(kept.status === 'ACTIVE' || other.status === 'ACTIVE')
        expect([b.status, b.roles]).toEqual(['MERGED', []])
        expect(a.email === null || a.email !== b.email).toBe(true)
      }),
    )
  })

  it('names the roles that are gained', () => {
    fc.assert(
      fc.property(aMember('a'), aMember('b'), (kept, other) => {
        const gained = gainedRoles(kept, other)
        expect(apply(kept, other).a.roles).toEqual([...kept.roles, ...gained])
      }),
    )
  })
})

describe('a merge', () => {
  it('is refused of one member, of a merged one and of an erased one', () => {
    const [member] = fc.sample(aMember('a'), { numRuns: 1, seed: 1 })
    if (member === undefined) throw new Error('No sample')
    const other = { ...member, id: 'b' }
    expect(decideMerge(member, member)).toBe('SAME_MEMBER')
    expect(decideMerge(member, { ...other, status: 'MERGED' })).toBe('MERGED_ALREADY')
    expect(decideMerge({ ...member, status: 'ERASED' }, other)).toBe('MEMBER_ERASED')
    expect(decideMerge(member, other)).toBeNull()
  })
})

describe('where both have one', () => {
  it('the earlier and surer check-in is the better', () => {
    const at = '2026-05-10T11:00:00Z'
    expect(isBetter({ status: 'ON_TIME', at }, { status: 'LATE', at })).toBe(true)
    expect(isBetter({ status: 'LATE', at }, { status: 'ON_TIME', at })).toBe(false)
    expect(isBetter({ status: 'LATE', at }, { status: 'LATE', at })).toBe(false)
  })

  it('the longer exemption holds', () => {
    const lifted = (a: string | null, b: string | null) =>
      liftShorter({ id: 'a', until: a }, { id: 'b', until: b }, 'now').map(({ id }) => id)
    expect(lifted('2026-05-01', '2026-06-01')).toEqual(['a'])
    expect(lifted('2026-06-01', '2026-05-01')).toEqual(['b'])
    expect(lifted(null, '2026-05-01')).toEqual(['b'])
    expect(lifted('2026-05-01', null)).toEqual(['a'])
  })

  it('decisions are numbered on, highest first', () => {
    const rounds = renumber(
      [
        { id: 'x', round: 1 },
        { id: 'y', round: 2 },
      ],
      3,
    )
    expect(rounds.map(({ id, after }) => [id, after])).toEqual([
      ['y', 5],
      ['x', 4],
    ])
  })
})
