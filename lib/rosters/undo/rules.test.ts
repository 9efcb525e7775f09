import { expect, it } from 'vitest'
import { namesBack, blockersOf } from './rules'
import type { MemberNow, RosterEffects } from './types'

const NONE: RosterEffects = {
  added: [],
  returned: [],
  moved: [],
  left: [],
  names: [],
  otherNames: [],
}
const worn = [{ id: 'n1', from: '2026-01-01T00:00:00.000Z', to: null }]
const now = (change: Partial<MemberNow> = {}): MemberNow => ({
  id: 'a',
  displayName: '江一舟',
  status: 'ACTIVE',
  groupId: 'g',
  worn,
  acted: false,
  ...change,
})
const codes = (effects: Partial<RosterEffects>, change: Partial<MemberNow> | null) =>
  blockersOf(
    { ...NONE, ...effects },
    'g',
    new Map(change === null ? [] : [['a', now(change)]]),
  ).map(({ code }) => code)
const before = { memberId: 'a', status: 'LEFT', groupId: 'h' } as const

it('names each member who changed or acted since, once, by the first reason', () => {
  for (const effects of [{ added: ['a'] }, { returned: [before] }]) {
    expect(codes(effects, {})).toEqual([])
    expect(codes(effects, { acted: true })).toEqual(['ACTED'])
    expect(codes(effects, { status: 'LEFT', acted: true })).toEqual(['STATUS'])
    expect(codes(effects, { groupId: 'h' })).toEqual(['GROUP'])
    expect(codes(effects, null)).toEqual(['GONE'])
  }
  expect(codes({ moved: [before] }, { acted: true })).toEqual([])
  expect(codes({ left: [{ ...before, status: 'ACTIVE' }] }, { status: 'LEFT' })).toEqual([])
  expect(codes({ left: [{ ...before, status: 'ACTIVE' }] }, { status: 'ACTIVE' })).toEqual([
    'STATUS',
  ])
  const names = [{ memberId: 'a', before: [], after: worn }]
  expect(codes({ names }, {})).toEqual([])
  expect(codes({ names }, { worn: [] })).toEqual(['NAME'])
  expect(codes({ added: ['a'], names }, { status: 'LEFT', worn: [] })).toEqual(['STATUS'])
})

it('drops the names that were begun, and gives the others their time back', () => {
  const [old = worn[0]] = worn
  const after = [
    { ...old, to: '2026-05-01T00:00:00.000Z' },
    { id: 'n2', from: '2026-05-01T00:00:00.000Z', to: null },
  ]
  expect(namesBack({ before: worn, after: after as typeof worn })).toEqual({
    drop: ['n2'],
    hold: worn,
  })
})
