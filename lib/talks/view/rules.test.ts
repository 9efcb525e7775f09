import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { namesOf, withoutNames } from './rules-names'
import { hostView, talkView, visibleTo } from './rules'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { TALK_STATES, VISIBILITIES, type HostedNight, type TalkFacts } from '@/lib/talks/types'
import { NIGHT_PHASES } from '@/lib/nights/types'

const date = Temporal.PlainDate.from('2026-11-23')
const before = Temporal.Instant.from('2026-11-23T10:00:00Z')
const after = Temporal.Instant.from('2026-11-23T13:00:00Z')

const speaker = {
  id: 'member-1',
  displayName: '沈知远',
  company: '青舟支付',
  position: '清结算产品',
  city: '上海',
  namePublic: true,
  talksGiven: 1,
  otherNames: ['Ethan Shen', '沈知远-青舟支付-产品'],
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
  topic: '对账差错的七种来路',
  summary: '沈知远谈对账。',
  background: '沈知远的上一场。',
  speakerWords: false,
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: '沈知远出差',
  movedFrom: null,
  speaker,
  labels: [],
  published: false,
  night,
}

describe('a visitor', () => {
  test('reads the name of a coming speaker who allows it, without a key to the member', () => {
    expect(talkView('VISITOR', talk, before)?.speaker).toEqual({
      kind: 'NAMED',
      memberId: null,
      name: '沈知远',
      company: '青舟支付',
      position: '清结算产品',
      city: '上海',
      talksGiven: 1,
    })
  })

  test('reads the role alone where the speaker withholds the name', () => {
    const view = talkView(
      'VISITOR',
      { ...talk, speaker: { ...speaker, namePublic: false } },
      before,
    )
    expect(view?.speaker).toEqual({ kind: 'ROLE' })
    expect(JSON.stringify(view)).not.toContain('沈知远')
  })

  test('reads the role alone once the planned end has passed, though no host closed the night', () => {
    expect(talkView('VISITOR', talk, after)?.speaker).toEqual({ kind: 'ROLE' })
  })

  test('reads no name of a cancelled talk, in its reason neither', () => {
    expect(talkView('VISITOR', { ...talk, state: 'CANCELLED' }, before)).toEqual({
      id: 'talk-1',
      groupId: 'group-1',
      topic: '对账差错的七种来路',
      summary: '○○谈对账。',
      background: '',
      mode: 'LIVE',
      state: 'CANCELLED',
      visibility: 'PUBLIC',
      reason: '○○出差',
      movedFrom: null,
      speaker: { kind: 'ROLE' },
    })
  })

  test('reads neither host nor what the log calls them in the words of a talk that was held', () => {
    const view = talkView(
      'VISITOR',
      {
        ...talk,
        state: 'HELD',
        speaker: null,
        labels: ['夜航船'],
        topic: '夜航船谈对账',
        summary: '何听雨主持。',
        reason: '等夜航船出差回来，与周砚换了一天',
      },
      after,
    )
    expect([view?.topic, view?.summary, view?.reason]).toEqual(['○○谈对账', '○○主持。', null])
  })

  test('reads the name in front of a nickname no more than the whole of it', () => {
    const called = { ...speaker, displayName: '林溪 青舟支付 产品', otherNames: ['青舟支付-林溪'] }
    const view = talkView(
      'VISITOR',
      { ...talk, state: 'HELD', speaker: called, topic: '林溪谈青舟支付的对账', summary: '' },
      after,
    )
    expect(view?.topic).toBe('○○谈青舟支付的对账')
  })

  test('reads no host by name after the night', () => {
    expect(hostView('VISITOR', night, before)?.kind).toBe('NAMED')
    expect(hostView('VISITOR', { ...night, phase: 'CLOSED' }, before)).toEqual({ kind: 'ROLE' })
  })

  test('never reads a name, id or company of a talk that is not ahead', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TALK_STATES),
        fc.constantFrom(...NIGHT_PHASES),
        fc.constantFrom(...VISIBILITIES),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(speaker.displayName, ...speaker.otherNames),
        fc.string(),
        (state, phase, visibility, namePublic, late, name, text) => {
          const now = late ? after : before
          const view = talkView(
            'VISITOR',
            {
              ...talk,
              topic: `${text}${name}${text}`,
              summary: `${name} ${name}`,
              state,
              visibility,
              speaker: { ...speaker, namePublic },
              night: { ...night, phase },
            },
            now,
          )
          const ahead = state === 'PLANNED' && phase !== 'CLOSED' && !late && namePublic
          if (visibility !== 'PUBLIC') expect(view).toBeNull()
          else if (!ahead) {
            const bytes = JSON.stringify(view)
            for (const secret of ['沈知远', 'Ethan Shen', '清结算产品', '上海', 'member-1'])
              expect(bytes).not.toContain(secret)
          }
        },
      ),
    )
  })
})

test('a member reads the name before and after', () => {
  expect(talkView('MEMBER', { ...talk, state: 'HELD' }, after)?.speaker).toEqual({
    kind: 'NAMED',
    memberId: 'member-1',
    name: '沈知远',
    company: '青舟支付',
    position: '清结算产品',
    city: '上海',
    talksGiven: 1,
  })
})

test('each audience is shown its own talks and no others', () => {
  expect(visibleTo('VISITOR')).toEqual(['PUBLIC'])
  expect(visibleTo('MEMBER')).toEqual(['PUBLIC', 'MEMBERS'])
  expect(visibleTo('DESK')).toEqual(['PUBLIC', 'MEMBERS', 'KEPT'])
  expect(talkView('MEMBER', { ...talk, visibility: 'KEPT' }, before)).toBeNull()
})

describe('a text without names', () => {
  test('loses the longest name whole', () => {
    expect(withoutNames('沈知远-青舟支付-产品 与 ethan shen', namesOf(speaker))).toBe('○○ 与 ○○')
  })

  test('keeps one-character names, which are everyday words', () => {
    expect(withoutNames('林间小路', ['林'])).toBe('林间小路')
  })

  test('loses every name of two characters or more, with any signs in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.string(), (name, text) => {
        const trimmed = name.trim()
        fc.pre(Array.from(trimmed).length > 1 && !'○○'.includes(trimmed))
        const left = withoutNames(`${text}${trimmed}`, [name])
        expect(left.endsWith(trimmed)).toBe(false)
      }),
    )
  })
})
