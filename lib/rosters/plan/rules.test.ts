import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goneOf } from './rules-gone'
import { planRows } from './rules'
import type { ReadRow } from '@/lib/rosters/types'
import type { KnownMember, PartsOf, PlannedRow } from './types'

const partsOf: PartsOf = (nickname) => {
  const [name = null, company = null, role = null, city = null] = nickname.split('-')
  return company === null ? { name: null, company, role, city } : { name, company, role, city }
}

function row(line: number, nickname: string, fields: ReadRow['fields'] = {}): ReadRow {
  return { line, nickname, fields, faults: [] }
}

function member(id: string, held: string | null, rest: Partial<KnownMember> = {}): KnownMember {
  const names = held === null ? [] : [{ kind: 'GROUP_NICKNAME' as const, text: held }]
  const none = { email: null, company: null, position: null, city: null }
  const displayName = rest.displayName ?? held?.split('-')[0] ?? id
  return { id, ...none, status: 'ACTIVE', here: true, held, names, ...rest, displayName }
}

const plan = (rows: readonly ReadRow[], members: readonly KnownMember[]) =>
  planRows(rows, members, partsOf)
const brief = (rows: readonly PlannedRow[]) => rows.map((row) => [row.outcome, row.memberId])

describe('who a row is', () => {
  it('knows a member by the nickname held, by an earlier one, and by its folded form', () => {
    const earlier = { kind: 'GROUP_NICKNAME' as const, text: '顾晓棠-旧司-研发' }
    const members = [
      member('a', '宁远-青禾-产品'),
      member('b', '顾晓棠-云杉-研发', { names: [earlier] }),
      member('c', '林木—白桦—运营'),
    ]
    const rows = [
      row(1, '宁远-青禾-产品'),
      row(2, '顾晓棠-旧司-研发'),
      row(3, '林木 - 白桦 - 运营'),
    ]
    expect(brief(plan(rows, members))).toEqual([
      ['SAME', 'a'],
      ['RENAMED', 'b'],
      ['RENAMED', 'c'],
    ])
  })

  it('takes an e-mail before anything else', () => {
    const members = [member('a', '宁远', { email: 'n@x.example' }), member('b', '顾晓棠')]
    const rows = [row(1, '顾晓棠'), row(2, '小宁', { email: 'n@x.example' })]
    expect(brief(plan(rows, members))).toEqual([
      ['SAME', 'b'],
      ['RENAMED', 'a'],
    ])
  })

  it('renames a member who keeps name and company, asks where only the name is shared', () => {
    const members = [member('a', '宁远-青禾-产品'), member('b', '顾晓棠-云杉-研发')]
    const rows = [row(1, '宁远-青禾支付-增长'), row(2, '顾晓棠-白桦-运营')]
    const planned = plan(rows, members)
    expect(brief(planned)).toEqual([
      ['RENAMED', 'a'],
      ['DOUBTFUL', null],
    ])
    expect(planned[1]?.doubt).toEqual({
      reasons: [],
      candidates: [
        { memberId: 'b', score: 50, reasons: [{ code: 'NAME', facts: { name: '顾晓棠' } }] },
      ],
    })
  })

  it('takes back who had left, and asks about a member of another group', () => {
    const members = [
      member('a', '宁远-青禾-产品', { status: 'LEFT', here: false }),
      member('b', '顾晓棠-云杉-研发', { here: false }),
    ]
    const planned = plan([row(1, '宁远-青禾-产品'), row(2, '顾晓棠-云杉-研发')], members)
    expect(brief(planned)).toEqual([
      ['BACK', 'a'],
      ['DOUBTFUL', null],
    ])
    expect(planned[1]?.doubt?.candidates[0]?.reasons.at(-1)?.code).toBe('OTHER_GROUP')
  })

  it('does not ask about a member of another group for sharing a name', () => {
    const members = [member('a', '宁远-青禾-产品', { here: false })]
    const planned = plan([row(1, '宁远-云杉-研发'), row(2, '宁远-青禾-增长')], members)
    expect(planned.map(({ outcome }) => outcome)).toEqual(['NEW', 'DOUBTFUL'])
  })

  it('faults a second row of one e-mail, and asks about a nickname that stands twice', () => {
    const rows = [
      row(1, '宁远', { email: 'n@x.example' }),
      row(2, '小宁', { email: 'n@x.example' }),
      row(3, 'Summer'),
      row(4, 'Summer'),
    ]
    const planned = plan(rows, [])
    expect(planned.map(({ outcome }) => outcome)).toEqual(['NEW', 'FAULTY', 'NEW', 'DOUBTFUL'])
    expect(planned[3]?.doubt?.reasons).toEqual([{ code: 'NAMED_TWICE', facts: { line: 3 } }])
  })
})

describe('three Summers', () => {
  const summers = [
    member('a', 'Summer-青禾-产品'),
    member('b', 'Summer-云杉-研发'),
    member('c', 'Summer-白桦-运营'),
  ]

  it('stay three when all are there, each themselves when one changes the role', () => {
    const rows = [
      row(1, 'Summer-白桦-市场'),
      row(2, 'Summer-云杉-研发'),
      row(3, 'Summer-青禾-产品'),
    ]
    expect(brief(plan(rows, summers))).toEqual([
      ['RENAMED', 'c'],
      ['SAME', 'b'],
      ['SAME', 'a'],
    ])
  })

  it('are asked about when one appears under an unknown company', () => {
    const [found] = plan([row(1, 'Summer-新司-产品')], summers)
    expect(found?.outcome).toBe('DOUBTFUL')
    expect(found?.doubt?.candidates.map(({ memberId }) => memberId)).toEqual(['a', 'b', 'c'])
  })

  it('of one nickname are as many as there are, and one of three is asked about', () => {
    const same = ['a', 'b', 'c'].map((id) => member(id, 'Summer'))
    const three = [row(1, 'Summer'), row(2, 'Summer'), row(3, 'Summer')]
    expect(plan(three, same).map(({ outcome }) => outcome)).toEqual(['SAME', 'SAME', 'SAME'])
    expect(plan([row(1, 'Summer')], same)[0]?.doubt?.candidates.length).toBe(3)
    expect(plan(three, same.slice(0, 1)).map(({ outcome }) => outcome)).toEqual([
      'SAME',
      'DOUBTFUL',
      'DOUBTFUL',
    ])
  })
})

describe('who is gone', () => {
  it('is whom no row names, may mean, or leaves out', () => {
    const none = { chosen: null, doubt: null }
    const candidate = { memberId: 'c', score: 50, reasons: [] }
    const doubt = { reasons: [], candidates: [candidate] }
    const rows = [
      { outcome: 'SAME' as const, memberId: 'a', ...none },
      { outcome: 'RENAMED' as const, memberId: 'b', chosen: 'out', doubt: null },
      { outcome: 'DOUBTFUL' as const, memberId: null, chosen: null, doubt },
    ]
    expect(goneOf(['a', 'b', 'c', 'd'], rows)).toEqual(['d'])
    const decided = rows.map((row) => (row.doubt === null ? row : { ...row, chosen: 'new' }))
    expect(goneOf(['a', 'b', 'c', 'd'], decided)).toEqual(['c', 'd'])
  })
})

const NAMES = ['Summer', '宁远', '顾晓棠', '林']
const nick = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('青禾', '云杉', '', '白桦'),
    fc.constantFrom('产品', '研发', ''),
  )
  .map((parts) => parts.filter(Boolean).join('-'))
const listed = fc
  .array(nick, { maxLength: 12 })
  .map((all) => all.map((nickname, at) => row(at + 1, nickname)))
const crowd = fc
  .array(fc.tuple(nick, fc.boolean()), { maxLength: 12 })
  .map((all) =>
    all.map(([held, here], at) =>
      member(`m${at}`, held, here ? {} : { here, status: 'LEFT' as const }),
    ),
  )

describe('any list and members', () => {
  it('every row has one outcome and no member is taken twice', () => {
    fc.assert(
      fc.property(listed, crowd, (rows, members) => {
        const planned = plan(rows, members)
        expect(planned.map(({ line }) => line)).toEqual(rows.map(({ line }) => line))
        const taken = planned.flatMap(({ memberId }) => memberId ?? [])
        expect(new Set(taken).size).toBe(taken.length)
        expect(
          planned.every(
            ({ outcome, memberId }) =>
              ['NEW', 'DOUBTFUL', 'FAULTY'].includes(outcome) === (memberId === null),
          ),
        ).toBe(true)
      }),
    )
  })

  it('the order of rows decides nothing', () => {
    const shuffled = listed.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, crowd, ([rows, others], members) => {
        expect(plan(others, members)).toEqual(plan(rows, members))
        const relined = others.map((one, at) => ({ ...one, line: at + 1 }))
        const outcomesOf = (planned: readonly PlannedRow[], of: readonly ReadRow[]) =>
          planned
            .map(({ line, outcome, memberId }) =>
              JSON.stringify([of.find((row) => row.line === line)?.nickname, outcome, memberId]),
            )
            .toSorted()
        expect(outcomesOf(plan(relined, members), relined)).toEqual(
          outcomesOf(plan(rows, members), rows),
        )
      }),
    )
  })

  it('applied and read again, the same list says that all are the same', () => {
    fc.assert(
      fc.property(listed, crowd, (rows, members) => {
        const planned = plan(rows, members)
        const after = apply(rows, planned, members)
        fc.pre(planned.every(({ outcome }) => outcome !== 'DOUBTFUL'))
        expect(plan(rows, after).map(({ outcome }) => outcome)).toEqual(rows.map(() => 'SAME'))
      }),
    )
  })
})

/** What applying does, as far as the next reading shows. */
function apply(
  rows: readonly ReadRow[],
  planned: readonly PlannedRow[],
  members: readonly KnownMember[],
): KnownMember[] {
  const seen = new Map(planned.map(({ memberId }, at) => [memberId, rows[at]?.nickname ?? '']))
  const known = members.map((one) => {
    const text = seen.get(one.id)
    if (text === undefined) return one
    const names = [...one.names, { kind: 'GROUP_NICKNAME' as const, text }]
    return { ...one, held: text, names, here: true, status: 'ACTIVE' as const }
  })
  const added = rows.flatMap((row, at) =>
    planned[at]?.outcome === 'NEW' ? [member(`n${row.line}`, row.nickname)] : [],
  )
  return [...known, ...added]
}
