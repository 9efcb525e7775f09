import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyOf, sumOf } from './rules-counting'
import { closesCircle } from './rules-bringing'
import { packed, unpacked } from './rules-packing'
import { above, orderOf, rowsOf } from './rules-rows'
import { treeOf } from './rules'
import type { TreeMember, TreeReferral } from './types'

const someone = (id: string, more: Partial<TreeMember> = {}): TreeMember => ({
  id,
  name: id,
  company: null,
  status: 'ACTIVE',
  mergedInto: null,
  joined: '2026-01-01',
  present: false,
  spoke: false,
  ...more,
})
const brought = (referrerId: string, admittedId: string, at = 1): TreeReferral => ({
  id: `${referrerId}>${admittedId}`,
  referrerId,
  admittedId,
  at,
})
const into = (mergedInto: string) => ({ status: 'MERGED' as const, mergedInto })
const compare = (a: string, b: string) => a.localeCompare(b, 'en')

/** `child<parent`, roots alone, in the order of the tree. */
function lines(members: readonly TreeMember[], referrals: readonly TreeReferral[]): string[] {
  const tree = treeOf(members, referrals)
  return tree.map(({ id, parent, cut }) =>
    [id, ...(parent < 0 ? [] : ['<', tree[parent]?.id]), cut ? '!' : ''].join(''),
  )
}

describe('who brought whom', () => {
  it('puts people without a referrer at the root, and the others below who brought them', () => {
    const all = ['丁', '甲', '乙', '丙'].map((id) => someone(id))
    const referrals = [brought('甲', '乙'), brought('乙', '丙')]
    expect(lines(all, referrals)).toEqual(['丁', '甲', '乙<甲', '丙<乙'])
  })

  it('counts the earliest of several who brought one person', () => {
    const all = ['a', 'b', 'c'].map((id) => someone(id))
    expect(lines(all, [brought('a', 'c', 5), brought('b', 'c', 3)])).toEqual(['a', 'b', 'c<b'])
  })

  it('takes a merged row for who stands for it, through several merges', () => {
    const all = [
      someone('a'),
      someone('b', { joined: '2026-03-01' }),
      someone('c'),
      someone('b2', { ...into('b3'), spoke: true }),
      someone('b3', { ...into('b'), joined: '2025-12-31', present: true }),
    ]
    const referrals = [brought('a', 'b3'), brought('b2', 'c')]
    expect(lines(all, referrals)).toEqual(['a', 'b<a', 'c<b'])
    expect(treeOf(all, referrals)[1]).toMatchObject({
      joined: '2025-12-31',
      present: true,
      spoke: true,
    })
  })

  it('keeps an erased person as a nameless place, so that the branch below holds', () => {
    const all = [someone('a'), someone('b', { status: 'ERASED', company: '青舟' }), someone('c')]
    const tree = treeOf(all, [brought('a', 'b'), brought('b', 'c')])
    expect(tree.map(({ id, name, company, status }) => [id, name, company, status])).toEqual([
      ['a', 'a', null, 'HERE'],
      ['b', null, null, 'ERASED'],
      ['c', 'c', null, 'HERE'],
    ])
  })

  it('cuts a circle that a merge closed at the referral that came last, and says so', () => {
    const all = [someone('a'), someone('b'), someone('c'), someone('a2', into('a'))]
    const referrals = [brought('a', 'b', 1), brought('b', 'c', 2), brought('c', 'a2', 3)]
    expect(lines(all, referrals)).toEqual(['a!', 'b<a', 'c<b'])
    expect(lines(all.toReversed(), referrals.toReversed())).toEqual(['a!', 'b<a', 'c<b'])
  })

  it('takes no one for their own referrer after a merge', () => {
    expect(lines([someone('a'), someone('b', into('a'))], [brought('a', 'b')])).toEqual(['a'])
  })

  it('survives merges that lead in a circle or to no row', () => {
    const all = [someone('a', into('b')), someone('b', into('a')), someone('c', into('gone'))]
    const tree = treeOf(all, [brought('a', 'c')])
    expect(tree.every(({ name, status }) => name === null && status === 'ERASED')).toBe(true)
  })

  it('holds a chain of 20,000 people, and counts and lists it', () => {
    const all = Array.from({ length: 20_000 }, (_, at) => someone(String(at)))
    const chain = all.slice(1).map(({ id }, at) => brought(String(at), id))
    const family = familyOf(treeOf(all, chain))
    expect(family.totals[0]?.people).toBe(20_000)
    expect(rowsOf(orderOf(family, 'name', compare), () => true).at(-1)?.level).toBe(20_000)
  })
})

const STATUSES = ['ACTIVE', 'LEFT', 'REMOVED', 'MERGED', 'ERASED'] as const

/** Any rows, merged anyhow, and any referrals between them: worse than a database can hold. */
const anything = fc.integer({ min: 1, max: 24 }).chain((count) => {
  const who = fc.integer({ min: 0, max: count - 1 }).map(String)
  const flags = { present: fc.boolean(), spoke: fc.boolean() }
  const member = fc.record({
    status: fc.constantFrom(...STATUSES),
    mergedInto: who,
    ...flags,
    joined: fc.constantFrom('2026-01-01', '2026-02-01'),
  })
  const referral = fc.record({ referrerId: who, admittedId: who, at: fc.integer({ max: 9 }) })
  return fc.tuple(
    fc
      .array(member, { minLength: count, maxLength: count })
      .map((rows) => rows.map((row, at) => someone(String(at), row))),
    fc
      .array(referral, { maxLength: 60 })
      .map((rows) => rows.map((row, at) => ({ ...row, id: String(at) }))),
  )
})

describe('any tree', () => {
  it('has everyone once after any merges, behind who brought them', () => {
    fc.assert(
      fc.property(anything, ([members, referrals]) => {
        const tree = treeOf(members, referrals)
        expect(new Set(tree.map(({ id }) => id)).size).toBe(tree.length)
        expect(tree.every(({ parent }, place) => parent < place)).toBe(true)
        const living = members.filter(({ status }) => status !== 'MERGED')
        expect(living.every(({ id }) => tree.some((person) => person.id === id))).toBe(true)
      }),
    )
  })

  it('is the same in any order of rows', () => {
    fc.assert(
      fc.property(anything, ([members, referrals]) => {
        const order = (a: string, b: string) => (a < b ? -1 : 1)
        const one = lines(members, referrals).toSorted(order)
        const merging = members.some(({ status }) => status === 'MERGED')
        const turned = merging ? members : members.toReversed()
        expect(lines(turned, referrals.toReversed()).toSorted(order)).toEqual(one)
      }),
    )
  })

  it('adds up: a branch is its first person and the branches below, and all roots are all people', () => {
    fc.assert(
      fc.property(anything, ([members, referrals]) => {
        const family = familyOf(treeOf(members, referrals))
        const { people, totals, children } = family
        people.forEach(({ status, spoke }, place) => {
          const below = (children[place] ?? []).map((child) => totals[child])
          const own = totals[place]
          expect(own?.people).toBe(below.reduce((sum, one) => sum + (one?.people ?? 0), 1))
          const said = below.reduce((sum, one) => sum + (one?.spoke ?? 0), Number(spoke))
          expect(own?.spoke).toBe(said)
          expect((own?.here ?? 0) + (own?.gone ?? 0)).toBe(own?.people)
          expect((own?.here ?? 0) > 0 || status !== 'HERE').toBe(true)
        })
        expect(sumOf(family).people).toBe(people.length)
      }),
    )
  })

  it('lists everybody once when all is open, in each order, and comes out of its packing the same', () => {
    fc.assert(
      fc.property(anything, ([members, referrals]) => {
        const tree = treeOf(members, referrals)
        const family = familyOf(tree)
        for (const sort of ['name', 'size', 'date'] as const) {
          const rows = rowsOf(orderOf(family, sort, compare), () => true)
          expect(new Set(rows.map(({ place }) => place)).size).toBe(tree.length)
          expect(rows.every(({ place, level }) => family.levels[place] === level)).toBe(true)
        }
        expect(unpacked(packed(tree))).toEqual(tree)
      }),
    )
  })

  it('refuses exactly those circles that there would be', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), ([members, referrals], one, other) => {
        const tree = treeOf(members, referrals)
        const family = familyOf(tree)
        const member = one % tree.length
        const referrer = other % tree.length
        const rest = referrals.filter(({ id }) => tree.every(({ cut }) => !cut) && id !== '')
        if (rest.length !== referrals.length) return
        const pair = { memberId: tree[member]?.id ?? '', referrerId: tree[referrer]?.id ?? '' }
        const within = [referrer, ...above(family, referrer)].includes(member)
        expect(closesCircle(members, referrals, pair)).toBe(within)
      }),
    )
  })
})

describe('the order of a tree', () => {
  const all = [
    someone('b', { joined: '2026-03-01' }),
    someone('a', { joined: '2026-02-01' }),
    someone('x', { status: 'ERASED', joined: '2026-01-01' }),
    someone('c'),
    someone('d'),
  ]
  const family = familyOf(treeOf(all, [brought('b', 'c'), brought('b', 'd')]))
  const roots = (sort: 'name' | 'size' | 'date') =>
    orderOf(family, sort, compare).roots.map((place) => family.people[place]?.id)

  it('is by name with the nameless last, by the size of the branch, or by the day they came', () => {
    expect(roots('name')).toEqual(['a', 'b', 'x'])
    expect(roots('size')).toEqual(['b', 'a', 'x'])
    expect(roots('date')).toEqual(['x', 'a', 'b'])
  })

  it('shows those below only of an open person, with their place among brothers and sisters', () => {
    const order = orderOf(family, 'name', compare)
    const place = family.places.get('b')
    const list = (open: boolean) =>
      rowsOf(order, (at) => open && at === place).map((row) => [
        family.people[row.place]?.id,
        row.level,
        row.position,
        row.of,
      ])
    expect(list(false)).toEqual([
      ['a', 1, 1, 3],
      ['b', 1, 2, 3],
      ['x', 1, 3, 3],
    ])
    expect(list(true).slice(2, 4)).toEqual([
      ['c', 2, 1, 2],
      ['d', 2, 2, 2],
    ])
  })
})
