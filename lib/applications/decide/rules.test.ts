import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { refuseDecision, historyBefore, visibleState } from './rules'
import { concentrationOf } from '@/lib/applications/desk/rules-companies'
import { WELCOME_TEXT } from '@/lib/announcements/rules-welcome'
import { welcomeFacts, welcomeLocales } from '@/lib/applications/notify/rules-welcome'
import { pastedText } from '@/lib/texts/rules-pasted'
import type { ApplicationEventKind, ApplicationState } from '@/lib/applications/types'

const WAITING = {
  state: 'WAITING' as ApplicationState,
  before: null,
  decidedAt: null,
  notifiedAt: null,
  version: 3,
  referralId: 'r',
  suspicions: [],
  letThroughAt: null,
}

describe('a decision', () => {
  it('is refused to an organiser who looked at an older version, with what happened since', () => {
    const old = { version: 2, choice: 'ADMITTED', reason: '' } as const
    expect(refuseDecision(WAITING, old)?.code).toBe('APPLICATION_CHANGED')
    const listed = { ...WAITING, state: 'WAITLISTED' as const }
    expect(refuseDecision(listed, old)).toEqual({
      code: 'DECIDED_ALREADY_BY',
      facts: { choice: 'WAITLISTED' },
    })
    const gone = { ...WAITING, state: 'WITHDRAWN' as const }
    expect(refuseDecision(gone, old)?.code).toBe('APPLICATION_OVER')
    expect(refuseDecision(WAITING, { ...old, version: 3 })).toBeNull()
  })
})

describe('what the applicant may know', () => {
  it('is the state before, until the applicant is notified', () => {
    const decided = { state: 'ADMITTED', before: 'ASKED', decidedAt: 1, notifiedAt: null } as const
    expect(visibleState(decided)).toBe('ASKED')
    expect(visibleState({ ...decided, notifiedAt: 2 })).toBe('ADMITTED')
  })
})

describe('how it stood before', () => {
  const at = (hours: number) => Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000)
  const events = (...kinds: ApplicationEventKind[]) =>
    kinds.map((kind, index) => ({ kind, at: at(index) }))

  it('counts from the last event that led there', () => {
    const history = events('SUBMITTED', 'QUESTION', 'ANSWER', 'DECLINED')
    expect(historyBefore('WAITING', history).moved?.at).toEqual(at(2))
    expect(historyBefore('ASKED', history).moved?.at).toEqual(at(1))
  })

  it('passes over a wait-listing without a notification', () => {
    const unnotified = events('SUBMITTED', 'WAITLISTED', 'UNDONE', 'ADMITTED')
    expect(historyBefore('WAITING', unnotified).listed).toBeNull()
    const history = events('SUBMITTED', 'WAITLISTED', 'LET_THROUGH', 'NOTIFIED', 'ADMITTED')
    expect(historyBefore('WAITLISTED', history).listed?.at).toEqual(at(1))
  })
})

describe('people of one company', () => {
  it('are counted however the company is written', () => {
    const group = ['青舟支付', '青舟支付有限公司', '远山', '远山', '远山', null]
    expect(concentrationOf('青舟支付', group)).toEqual({
      company: '青舟支付',
      count: 2,
      of: 6,
      share: 2 / 6,
      rank: 2,
      companies: 2,
    })
    expect(concentrationOf('新来的', group)).toMatchObject({ count: 0, rank: null })
    expect(concentrationOf(null, group)).toBeNull()
  })
})

describe('the welcome', () => {
  const member = {
    displayName: '沈知远',
    company: '青舟支付',
    position: '产品经理',
    showCompany: true,
    status: 'ACTIVE',
  }
  const facts = { member, referral: { showAs: '老岑' }, group: { name: '产品群' } }

  const welcomeText = (one: Parameters<typeof welcomeFacts>[0]) => {
    const said = welcomeFacts(one)
    return said === null ? null : pastedText('zh', WELCOME_TEXT, null, said)
  }

  it('names the referrer as they want it, in the community’s language first', () => {
    expect(welcomeText(facts)).toBe(
      '【欢迎】欢迎 沈知远 加入「产品群」。\n公司：青舟支付\n岗位：产品经理\n推荐人：老岑\n请大家打个招呼。沈知远，也请用一两句话介绍一下自己。',
    )
    expect(welcomeLocales({ locale: 'zh' })).toEqual(['zh', 'en'])
    expect(welcomeLocales({ locale: 'en' })).toEqual(['en', 'zh'])
  })

  it('says nothing of a company that is kept, and welcomes no former member', () => {
    const kept = { ...facts, member: { ...member, showCompany: false }, referral: null }
    expect(welcomeText(kept)).not.toMatch(/青舟|推荐人/u)
    const gone = { ...facts, member: { ...member, status: 'LEFT' } }
    expect(welcomeFacts(gone)).toBeNull()
  })
})
