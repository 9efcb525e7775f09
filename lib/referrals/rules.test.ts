import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { foldedMeant } from './rules-folding'
import { quotaEndingOf, stateNow, waitsFor } from './rules'

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z')

describe('a referral', () => {
  it('whose link has run out counts for expired before a job writes that down', () => {
    expect(stateNow('OPEN', NOW, NOW)).toBe('EXPIRED')
    expect(stateNow('OPEN', NOW.add({ milliseconds: 1 }), NOW)).toBe('OPEN')
    expect(stateNow('APPLIED', NOW.subtract({ hours: 1 }), NOW)).toBe('APPLIED')
  })

  it('names what is waited for, and a decision only once it was notified', () => {
    const behind = (state: string, notified: boolean, before: string | null = null) =>
      waitsFor('APPLIED', { state, before, notified })
    expect(waitsFor('OPEN', null)).toBe('USE')
    expect(waitsFor('DECLINED', null)).toBe('NOTHING')
    expect(behind('PROVING', false)).toBe('PROOF')
    expect(behind('ASKED', false)).toBe('ANSWER')
    expect(behind('WAITLISTED', true)).toBe('SEAT')
    for (const decision of ['ADMITTED', 'DECLINED', 'WAITLISTED']) {
      expect(behind(decision, false, 'WAITING')).toBe('ORGANISERS')
    }
    expect(behind('ADMITTED', false, 'WAITLISTED')).toBe('SEAT')
  })

  it('uses its quota up only when a member came of it', () => {
    const endings = ['ADMITTED', 'DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN'] as const
    expect(endings.map(quotaEndingOf)).toEqual([
      'CONSUME',
      'RELEASE',
      'RELEASE',
      'EXPIRE',
      'RELEASE',
    ])
  })
})

it('folds whom is meant without signs, width, case and legal form', () => {
  expect(foldedMeant({ name: ' Ｌi·Lei ', company: '南窗 科技（集团）有限公司' })).toEqual({
    foldedName: 'lilei',
    foldedCompany: '南窗科技',
  })
  expect(foldedMeant({ name: '林', company: null })).toEqual({
    foldedName: '林',
    foldedCompany: '',
  })
  expect(foldedMeant({ name: '林', company: '公司' }).foldedCompany).toBe('公司')
})
