import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ClaimFacts, Sighting, Speaker } from '@/lib/claims/types'
import { doubtsAfter, judgeClaim } from './rules'

const AT = Temporal.Instant.from('2026-05-18T12:00:00Z')
const LONG_AGO = AT.subtract({ hours: 24 * 30 })

const claim: ClaimFacts = {
  id: 'claim',
  groupId: 'group',
  memberId: 'member',
  code: 'K7Q4',
  createdAt: AT,
  expiresAt: AT.add({ hours: 24 * 7 }),
  nickname: '沈知远-青舟支付-产品',
  renamed: false,
  isShared: false,
  isActive: true,
  hasDuty: false,
  hasAccount: false,
}

const speaker: Speaker = {
  label: '沈知远-青舟支付-产品',
  isExporter: false,
  memberId: null,
  linkedAt: null,
  firstAt: LONG_AGO,
  isShared: false,
}

const other: Speaker = { ...speaker, label: '阿禾', memberId: 'other', linkedAt: LONG_AGO }

function said(minutes: number, by: Speaker = speaker, more: Partial<Sighting> = {}): Sighting {
  return {
    code: 'K7Q4',
    alone: true,
    groupId: 'group',
    at: AT.add({ minutes }),
    byMinute: false,
    messageId: BigInt(minutes + 100),
    trusted: true,
    speaker: by,
    ...more,
  }
}

const doubts = (facts: ClaimFacts, ...sightings: readonly Sighting[]) =>
  judgeClaim(facts, sightings)?.doubts

describe('a code that was said', () => {
  it('proves the claim of the nickname under which it was said', () => {
    expect(judgeClaim(claim, [said(3)])).toEqual({
      doubts: [],
      saidAt: AT.add({ minutes: 3 }),
      messageId: 103n,
      byMember: true,
    })
  })

  it('proves the claim of the member whose label it is, under any name', () => {
    const matched = { ...speaker, label: 'Shen', memberId: 'member' }
    expect(doubts(claim, said(3, matched))).toEqual([])
    expect(doubts(claim, said(3, { ...matched, firstAt: null, linkedAt: LONG_AGO }))).toEqual([])
  })

  it('says nothing when it is another code, or was said before the claim', () => {
    expect(judgeClaim(claim, [])).toBeNull()
    expect(judgeClaim(claim, [said(3, speaker, { code: 'H3CD' })])).toBeNull()
    expect(judgeClaim(claim, [said(-3)])).toBeNull()
  })

  it('counts where clocks differ a little, and where the log knows the minute only', () => {
    expect(doubts(claim, said(-1))).toEqual([])
    expect(judgeClaim(claim, [said(-3)])).toBeNull()
    expect(doubts(claim, said(-3, speaker, { byMinute: true }))).toEqual([])
  })

  it('is a doubt where another says it, and where the exporter does', () => {
    expect(doubts(claim, said(3, other))).toEqual(['OTHER_SPEAKER'])
    expect(doubts(claim, said(3, { ...other, label: speaker.label }))).toEqual(['OTHER_SPEAKER'])
    expect(doubts(claim, said(3, { ...speaker, label: '我', isExporter: true }))).toEqual([
      'EXPORTER',
    ])
  })

  it('is not changed by another who repeats it afterwards', () => {
    expect(doubts(claim, said(3), said(4, other), said(5, other))).toEqual([])
  })

  it('has the doubts of every saying where only others say it, each once', () => {
    const exporter = { ...other, memberId: null, isExporter: true }
    const side = { groupId: 'side', alone: false }
    expect(doubts(claim, said(3, other), said(4, exporter, side), said(5, other))).toEqual([
      'OTHER_SPEAKER',
      'OTHER_WORDS',
      'EXPORTER',
      'OTHER_GROUP',
    ])
  })

  it('is a doubt where another said it first: the member may have been asked to say it', () => {
    expect(doubts(claim, said(3, other), said(4))).toEqual(['SAID_BEFORE'])
  })

  it('is a doubt under a label without a past of its own, also when it was matched since', () => {
    const late = { ...speaker, firstAt: AT.subtract({ minutes: 5 }) }
    expect(doubts(claim, said(3, late))).toEqual(['NO_PAST'])
    expect(doubts(claim, said(3, { ...speaker, firstAt: null }))).toEqual(['NO_PAST'])
    const matched = { ...late, memberId: 'member', linkedAt: AT.add({ minutes: 9 }) }
    expect(doubts(claim, said(3, matched))).toEqual(['NO_PAST'])
  })

  it('is a doubt where two people are called so', () => {
    expect(doubts(claim, said(3, { ...speaker, isShared: true }))).toEqual(['TWO_ACCOUNTS'])
    expect(doubts({ ...claim, isShared: true }, said(3))).toEqual(['TWO_ACCOUNTS'])
  })

  it('is a doubt among words, too late, in another group, and in a log of an editor', () => {
    expect(doubts(claim, said(3, speaker, { alone: false }))).toEqual(['OTHER_WORDS'])
    expect(doubts(claim, said(60 * 24 * 8))).toEqual(['TOO_LATE'])
    expect(doubts(claim, said(3, speaker, { groupId: 'side' }))).toEqual(['OTHER_GROUP'])
    expect(doubts(claim, said(3, speaker, { trusted: false }))).toEqual(['BY_EDITOR'])
  })

  it('is a doubt for a member with a duty or an account, one who was renamed, and one who is gone', () => {
    expect(doubts({ ...claim, hasDuty: true }, said(3))).toEqual(['HAS_DUTY'])
    expect(doubts({ ...claim, hasAccount: true }, said(3))).toEqual(['HAS_ACCOUNT'])
    expect(doubts({ ...claim, renamed: true, nickname: '沈知远' }, said(3))).toEqual([
      'OTHER_SPEAKER',
      'RENAMED',
    ])
    expect(doubts({ ...claim, isActive: false }, said(3))).toEqual(['NOT_HERE'])
  })
})

describe('lines that are read after others', () => {
  const after = (before: readonly string[], ...sightings: readonly Sighting[]) => {
    const judgement = judgeClaim(claim, sightings)
    return judgement === null ? null : doubtsAfter(before, judgement)
  }

  it('prove nothing by themselves where another had said the code, and every reason stays', () => {
    expect(after(['OTHER_SPEAKER'], said(3))).toEqual(['OTHER_SPEAKER', 'SAID_BEFORE'])
    expect(after(['EXPORTER', 'OTHER_GROUP'], said(3))).toEqual([
      'SAID_BEFORE',
      'EXPORTER',
      'OTHER_GROUP',
    ])
    expect(after(['SAID_BEFORE'], said(3))).toEqual(['SAID_BEFORE'])
    expect(after(['SAID_BEFORE', 'NO_PAST'], said(3, other, { alone: false }))).toEqual([
      'OTHER_SPEAKER',
      'SAID_BEFORE',
      'OTHER_WORDS',
      'NO_PAST',
    ])
  })

  it('prove what only the member had said, in the wrong place or with other words', () => {
    expect(after([], said(3))).toEqual([])
    expect(after(['OTHER_WORDS', 'OTHER_GROUP'], said(3))).toEqual([])
    expect(after(['OTHER_GROUP'], said(3, speaker, { alone: false }))).toEqual([
      'OTHER_WORDS',
      'OTHER_GROUP',
    ])
  })

  it('say of the member what is so now, and the same when they are read twice', () => {
    expect(after(['HAS_DUTY', 'RENAMED'], said(3))).toEqual([])
    for (const lines of [[said(3, other)], [said(3, other), said(4)], [said(3), said(4, other)]]) {
      const once = after([], ...lines) ?? []
      expect(after(once, ...lines)).toEqual(once)
    }
  })
})
