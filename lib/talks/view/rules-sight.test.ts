import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { VisitorSight } from '@/lib/communities/types'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { TALK_STATES, VISIBILITIES, type HostedNight, type TalkFacts } from '@/lib/talks/types'
import { hostView, talkView } from './rules'
import { isPlanHidden, nightSightOf, sightOf } from './rules-sight'

const date = Temporal.PlainDate.from('2026-11-23')
const before = Temporal.Instant.from('2026-11-23T10:00:00Z')
const speaker = {
  id: 'member-1',
  displayName: '沈知远',
  company: '青舟支付',
  position: null,
  city: null,
  namePublic: true,
  talksGiven: 1,
  otherNames: ['知远Ethan'],
}
const night: HostedNight = {
  id: 'night-1',
  groupId: 'group-1',
  date,
  times: timesOn(date, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai'),
  phase: 'ANNOUNCED',
  checkInOpenedAt: null,
  checkInClosedAt: null,
  checkInExtendedUntil: null,
  blockedReason: null,
  happened: { started: null, questions: null, ended: null },
  host: { ...speaker, id: 'member-2', displayName: '何听雨', otherNames: [] },
}
const talk: TalkFacts = {
  id: 'talk-1',
  groupId: 'group-1',
  topic: '沈知远谈对账',
  summary: '主讲 知远Ethan，主持 何听雨。',
  background: '知远Ethan 的上一场。',
  speakerWords: false,
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: null,
  movedFrom: null,
  speaker,
  labels: [],
  published: false,
  night,
}
const OPEN: VisitorSight = { plan: true, speakers: true, archive: true, wishes: false }
const sights = fc.record({
  plan: fc.boolean(),
  speakers: fc.boolean(),
  archive: fc.boolean(),
  wishes: fc.boolean(),
})
const talks = fc.record({
  state: fc.constantFrom(...TALK_STATES),
  visibility: fc.constantFrom(...VISIBILITIES),
  published: fc.boolean(),
})

describe('what the community opens to visitors', () => {
  it('is nothing of the plan where that is closed, and of the archive what is open there', () => {
    const closed = { ...OPEN, plan: false }
    expect(isPlanHidden('VISITOR', closed)).toBe(true)
    expect(sightOf('VISITOR', closed, talk)).toBeNull()
    const read = { ...talk, state: 'HELD', published: true } as const
    expect(sightOf('VISITOR', closed, read)).toEqual(read)
    expect(sightOf('VISITOR', { ...closed, archive: false }, read)).toBeNull()
    expect(sightOf('VISITOR', { ...OPEN, archive: false }, read)).toEqual(read)
  })

  it('names neither speaker nor host, in their words neither, where names are closed', () => {
    const closed = { ...OPEN, speakers: false }
    const seen = sightOf('VISITOR', closed, talk)
    const view = seen && talkView('VISITOR', seen, before)
    expect(view?.speaker).toEqual({ kind: 'ROLE' })
    expect(hostView('VISITOR', nightSightOf('VISITOR', closed, night), before)).toEqual({
      kind: 'ROLE',
    })
    for (const name of ['沈知远', '知远Ethan', '何听雨', '青舟支付'])
      expect(JSON.stringify(view)).not.toContain(name)
    const open = sightOf('VISITOR', OPEN, talk)
    expect(open && talkView('VISITOR', open, before)?.topic).toBe('沈知远谈对账')
  })

  it('changes nothing for members and the desk, nor for visitors while all is open', () => {
    fc.assert(
      fc.property(sights, talks, (sight, facts) => {
        const some = { ...talk, ...facts }
        for (const audience of ['MEMBER', 'DESK'] as const) {
          expect(isPlanHidden(audience, sight)).toBe(false)
          expect(sightOf(audience, sight, some)).toBe(some)
          expect(nightSightOf(audience, sight, night)).toBe(night)
        }
        expect(sightOf('VISITOR', OPEN, some)).toBe(some)
      }),
    )
  })

  it('never shows more than what is open shows', () => {
    fc.assert(
      fc.property(sights, talks, (sight, facts) => {
        const some = { ...talk, ...facts }
        const seen = sightOf('VISITOR', sight, some)
        const view = seen && talkView('VISITOR', seen, before)
        const widest = talkView('VISITOR', some, before)
        if (widest === null) expect(view).toBeNull()
        if (view === null) return
        expect([widest?.speaker, { kind: 'ROLE' }]).toContainEqual(view.speaker)
        expect([widest?.topic, '○○谈对账']).toContain(view.topic)
      }),
    )
  })
})
