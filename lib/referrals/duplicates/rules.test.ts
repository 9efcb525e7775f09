import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findDuplicates, type Seer } from './rules'
import type { Sought } from './rules-likeness'
import type { KnownApplication, KnownMember } from './types'

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z')
const WHO: Sought = {
  name: '陆望舒',
  company: '南窗科技',
  nickname: '陆望舒-南窗科技-产品',
  email: null,
}

function member(more: Partial<KnownMember> = {}): KnownMember {
  return {
    id: 'm1',
    displayName: '陆望舒',
    company: '南窗科技',
    position: '产品',
    city: '杭州',
    showCompany: true,
    showCity: true,
    email: null,
    status: 'ACTIVE',
    since: null,
    names: [],
    ...more,
  }
}

function application(more: Partial<KnownApplication> = {}): KnownApplication {
  return {
    id: 'a1',
    name: '陆望舒',
    company: '南窗科技',
    email: 'lu@one.example',
    submittedAt: NOW.subtract({ hours: 48 }),
    declinedAt: null,
    notified: false,
    quarantined: false,
    ...more,
  }
}

const none = { members: [], applications: [], referrals: [] }
const found = (seer: Seer, known: Partial<Parameters<typeof findDuplicates>[1]>, who = WHO) =>
  findDuplicates(who, { ...none, ...known }, { seer, now: NOW })
const summary = (seer: Seer, known: Parameters<typeof found>[1], who = WHO) =>
  found(seer, known, who).map(({ kind, strength, shown }) => [kind, strength, shown])

const nickname = (text: string, kind: KnownMember['names'][number]['kind'] = 'GROUP_NICKNAME') => [
  { kind, text, source: 'log' },
]

describe('a member', () => {
  it('is found by name and company, in any width, case and legal form', () => {
    const known = { members: [member({ displayName: '陆 望舒', company: '南窗科技有限公司' })] }
    expect(summary('MEMBER', known)).toEqual([['MEMBER', 'LIKELY', '陆 望舒 · 南窗科技有限公司']])
    const li = { ...WHO, name: 'Ｌi Lei', company: 'Qingzhou Co., Ltd.', nickname: 'x' }
    const latin = member({ displayName: 'li lei', company: 'QINGZHOU' })
    expect(summary('MEMBER', { members: [latin] }, li)[0]?.[1]).toBe('LIKELY')
  })

  it('is found by a nickname of earlier days, with the company of those days', () => {
    const names = nickname('陆望舒-南窗科技-运营')
    const known = { members: [member({ displayName: '舒舒', company: '远山数据', names })] }
    expect(summary('MEMBER', known)).toEqual([['MEMBER', 'LIKELY', '舒舒 · 远山数据']])
  })

  it('of the same name at another company is only perhaps the same', () => {
    expect(summary('MEMBER', { members: [member({ company: '远山数据' })] })).toEqual([
      ['MEMBER', 'MAYBE', '陆望舒 · 远山数据'],
    ])
  })

  it('of another name that begins alike is no match', () => {
    const names = nickname('陆望舒然-南窗科技-产品')
    expect(summary('ORGANISER', { members: [member({ displayName: '陆望舒然', names })] })).toEqual(
      [],
    )
  })

  it('whose nickname is glued is found with the company', () => {
    const names = nickname('陆望舒南窗科技产品')
    expect(summary('MEMBER', { members: [member({ displayName: '小陆', names })] })[0]?.[1]).toBe(
      'LIKELY',
    )
  })

  it('keeps from members what they keep: company, nicknames with it, real names', () => {
    const kept = member({ company: '远山数据', showCompany: false })
    expect(summary('MEMBER', { members: [kept] })).toEqual([['MEMBER', 'LIKELY', '陆望舒']])
    const hidden = member({
      displayName: '舒舒',
      showCompany: false,
      names: nickname('陆望舒-南窗科技-产品'),
    })
    expect(summary('MEMBER', { members: [hidden] })).toEqual([])
    const real = member({ displayName: '舒舒', names: nickname('陆望舒', 'REAL_NAME') })
    expect(summary('MEMBER', { members: [real] })).toEqual([])
    expect(summary('ORGANISER', { members: [hidden, real] }).length).toBe(2)
  })

  it('who was removed is shown to organisers only; who left, without a name to members', () => {
    const removed = member({ status: 'REMOVED', since: NOW })
    expect(summary('MEMBER', { members: [removed] })).toEqual([])
    expect(summary('ORGANISER', { members: [removed] })[0]?.[0]).toBe('REMOVED')
    const left = member({ displayName: '陆望舒 Lu', status: 'LEFT', names: nickname('陆望舒') })
    expect(found('MEMBER', { members: [left] })).toEqual([
      {
        kind: 'LEFT',
        strength: 'LIKELY',
        shown: '陆望舒',
        at: null,
        memberId: null,
        applicationId: null,
      },
    ])
  })
})

describe('an application', () => {
  it('is shown to members without its id, its day or its company', () => {
    const known = { applications: [application({ company: '远山数据' })] }
    expect(found('MEMBER', known)).toEqual([
      {
        kind: 'APPLIED',
        strength: 'MAYBE',
        shown: '陆望舒',
        at: null,
        memberId: null,
        applicationId: null,
      },
    ])
    expect(found('ORGANISER', known)[0]).toMatchObject({ applicationId: 'a1' })
  })

  it('that is declined counts as waiting for members until the applicant was notified', () => {
    const declinedAt = NOW.subtract({ hours: 1 })
    const unnotified = { applications: [application({ declinedAt })] }
    expect(summary('MEMBER', unnotified)[0]?.[0]).toBe('APPLIED')
    expect(summary('ORGANISER', unnotified)[0]?.[0]).toBe('DECLINED')
    const known = { applications: [application({ declinedAt, notified: true })] }
    expect(summary('MEMBER', known)[0]?.[0]).toBe('DECLINED')
  })

  it('that was declined long ago says nothing', () => {
    const declinedAt = NOW.subtract({ hours: 24 * 90 + 1 })
    const known = { applications: [application({ declinedAt, notified: true })] }
    expect(summary('MEMBER', known)).toEqual([])
    expect(summary('ORGANISER', known)).toEqual([])
  })

  it('that is held back is none of the members’ business', () => {
    const known = { applications: [application({ quarantined: true })] }
    expect(summary('MEMBER', known)).toEqual([])
    expect(summary('ORGANISER', known).length).toBe(1)
  })

  it('is found by its address by organisers alone', () => {
    const who = { ...WHO, name: '别人', email: 'LU@one.example' }
    expect(summary('ORGANISER', { applications: [application()] }, who)[0]?.[1]).toBe('LIKELY')
    expect(summary('MEMBER', { applications: [application()] }, who)).toEqual([])
  })
})

it('puts the likely ones first', () => {
  const known = {
    members: [member({ company: '远山数据' }), member({ id: 'm2' })],
    referrals: [{ name: '陆望舒', company: null, createdAt: NOW }],
  }
  expect(summary('MEMBER', known).map(([kind, strength]) => [kind, strength])).toEqual([
    ['MEMBER', 'LIKELY'],
    ['REFERRED', 'LIKELY'],
    ['MEMBER', 'MAYBE'],
  ])
})
