import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { gridRows, lastSeen, marksOf, tally } from './rules'
import { byCompany, byGroup, byWeek, byWeekday, cohorts, mean } from './rules-figures'
import type { GridEvening, GridMember } from './types'

const TODAY = Temporal.PlainDate.from('2026-06-05')

/** An evening of group a, so many days ago. */
const evening = (daysAgo: number, facts: Partial<GridEvening> = {}): GridEvening => {
  const date = TODAY.subtract({ days: daysAgo }).toString()
  return { id: date, date, groupId: 'a', topic: null, present: 0, late: 0, caughtUp: 0, ...facts }
}
const member = (name: string, marks: string, facts: Partial<GridMember> = {}): GridMember => ({
  id: name,
  name,
  groupId: 'a',
  company: null,
  joined: '2020-01-01',
  marks,
  ...facts,
})

describe('the marks of a member', () => {
  it('say absent of an evening of their group since they joined, and nothing of others', () => {
    const evenings = [evening(9), evening(3), evening(2, { groupId: 'b' }), evening(1)]
    const joined = TODAY.subtract({ days: 5 }).toString()
    expect(marksOf({ groupId: 'a', joined, at: null }, evenings)).toBe(' - -')
    expect(marksOf({ groupId: 'a', joined, at: '0C,2L,3O' }, evenings)).toBe('C-LO')
  })

  it('count late as present, caught up as absent, and of evenings that are theirs', () => {
    expect(tally('OLC- ')).toEqual({ present: 2, of: 4 })
    expect([lastSeen('OLC-'), lastSeen('-C ')]).toEqual([1, -1])
  })

  it('never count more present than evenings', () => {
    const marks = fc.string({ unit: fc.constantFrom('O', 'L', 'C', '-', ' ') })
    fc.assert(
      fc.property(marks, (text) => {
        const { present, of } = tally(text)
        expect(present).toBeLessThanOrEqual(of)
        expect(of).toBeLessThanOrEqual(text.length)
        expect(lastSeen(text) === -1).toBe(present === 0)
      }),
    )
  })
})

describe('the rows of the grid', () => {
  const members = [
    member('安', `O${'-'.repeat(12)}`),
    member('白', `${'-'.repeat(12)}O`, { company: '青舟' }),
    member('程', '-'.repeat(13)),
    member('丁', 'OO-----------'.slice(0, 13), { joined: '2026-06-01' }),
  ]
  const names = (filter: Partial<Parameters<typeof gridRows>[1]>) =>
    gridRows({ evenings: [], members }, { q: '', show: 'all', sort: 'name', ...filter }, TODAY).map(
      ({ name }) => name,
    )

  it('are sorted by how often, how lately, or by name', () => {
    expect(names({ sort: 'present' })).toEqual(['丁', '安', '白', '程'])
    expect(names({ sort: 'last' })).toEqual(['白', '丁', '安', '程'])
    expect(names({})).toEqual(['安', '白', '程', '丁'])
  })

  it('are narrowed by words, newcomers, who stopped coming, and who never came', () => {
    expect(names({ q: '青舟' })).toEqual(['白'])
    expect(names({ show: 'new' })).toEqual(['丁'])
    expect(names({ show: 'away' })).toEqual(['安'])
    expect(names({ show: 'never' })).toEqual(['程'])
  })
})

describe('the figures', () => {
  // 2026-06-05 is a Friday.
  const evenings = [
    evening(18, { present: 10, late: 2 }),
    evening(1, { present: 20, late: 4, caughtUp: 3 }),
    evening(0, { present: 30 }),
  ]

  it('are by week, the empty one between others as well', () => {
    expect(byWeek({ evenings })).toEqual([
      { key: '2026-05-18', evenings: 1, present: 10, late: 2, caughtUp: 0 },
      { key: '2026-05-25', evenings: 0, present: 0, late: 0, caughtUp: 0 },
      { key: '2026-06-01', evenings: 2, present: 50, late: 4, caughtUp: 3 },
    ])
    expect(byWeek({ evenings: [] })).toEqual([])
  })

  it('are by weekday, Monday first', () => {
    expect(byWeekday({ evenings }).map(({ key, present }) => [key, present])).toEqual([
      ['1', 10],
      ['4', 20],
      ['5', 30],
    ])
    expect([mean(50, 2), mean(10, 3), mean(0, 0)]).toEqual([25, 3.3, null])
  })

  it('are by group and by company, of companies that say something', () => {
    const of = (company: string | null, groupId: string, marks: string) =>
      member(`${company ?? ''}${groupId}${marks}`, marks, { company, groupId })
    const members = [
      of('青舟', 'a', 'OO'),
      of('青舟', 'a', '-L'),
      of(' 青舟', 'a', '--'),
      of('南窗', 'b', 'OO'),
      of(null, 'b', ' C'),
    ]
    expect(byCompany({ members })).toEqual([{ key: '青舟', members: 3, came: 2, share: 0.5 }])
    expect(byGroup({ members }, [{ id: 'b' }, { id: 'a' }, { id: 'none' }])).toEqual([
      { key: 'b', members: 2, came: 1, share: 2 / 3 },
      { key: 'a', members: 3, came: 2, share: 0.5 },
    ])
  })

  it('say of newcomers how their first thirty days went, by month', () => {
    const members = [
      member('早', 'O--', { joined: '2020-01-01' }),
      member('无', '   ', { joined: '2026-05-02' }),
      member('甲', 'OO-', { joined: '2026-04-28' }),
      // Came after the first thirty days alone.
      member('乙', '--O', { joined: '2026-04-29' }),
      member('丙', '--L', { joined: '2026-06-02' }),
    ]
    const days = [evening(18), evening(17), evening(0)]
    expect(
      cohorts({ evenings: days, members }, Temporal.PlainDate.from('2026-04-01'), TODAY),
    ).toEqual([
      { month: '2026-04', joined: 2, running: 0, came: 1, evenings: 1 },
      { month: '2026-06', joined: 1, running: 1, came: 1, evenings: 1 },
    ])
  })
})
