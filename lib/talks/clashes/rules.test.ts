import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { Day } from '@/lib/nights/holidays/types'
import { createEvening, shanghai } from '@/lib/nights/fixtures'
import { clashesOfAsked, findClashes, findDateClashes, markOf } from './rules'
import type { OtherEvening, PlannedEvening } from './types'

const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = createEvening()
const evening: PlannedEvening = {
  groupId: 'group-1',
  date: Temporal.PlainDate.from('2026-03-11'),
  times: { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt },
  speakerId: 'shen',
  hostId: 'he',
}
const other: OtherEvening = {
  groupId: 'group-2',
  topic: '一张表的来历',
  startsAt: shanghai('20:30'),
  endsAt: shanghai('22:00'),
  speakerId: null,
  hostId: 'shen',
}
const names = new Map([
  ['shen', '沈知远'],
  ['he', '何听雨'],
])
const none = { others: [], leaves: new Map(), names }

it('finds none where each is free', () => {
  expect(findClashes(evening, none)).toEqual([])
  const elsewhere = { ...other, hostId: 'gu' }
  expect(findClashes(evening, { ...none, others: [elsewhere] })).toEqual([])
  expect(markOf([])).toBeNull()
})

it('finds a host who speaks, once', () => {
  expect(findClashes({ ...evening, hostId: 'shen' }, none)).toEqual([
    { kind: 'HOST_SPEAKS', memberId: 'shen', name: '沈知远' },
  ])
})

it('finds who is on leave, and who speaks or hosts in another group at the same hour', () => {
  const until = Temporal.PlainDate.from('2026-03-20')
  const found = findClashes(evening, {
    names,
    leaves: new Map([['he', until]]),
    others: [other],
  })
  expect(found).toEqual([
    { kind: 'ON_LEAVE', memberId: 'he', name: '何听雨', until },
    {
      kind: 'ELSEWHERE',
      memberId: 'shen',
      name: '沈知远',
      groupId: 'group-2',
      topic: '一张表的来历',
      startsAt: shanghai('20:30'),
    },
  ])
})

it('lets one evening begin where the other ends', () => {
  const after = { ...other, startsAt: shanghai('21:00') }
  const before = { ...other, startsAt: shanghai('18:00'), endsAt: shanghai('19:30') }
  expect(findClashes(evening, { ...none, others: [after, before] })).toEqual([])
})

it('keeps of an ask what is of the evening, or of the member who is asked', () => {
  const found = findClashes(
    { ...evening, hostId: 'he' },
    {
      names,
      leaves: new Map([
        ['he', null],
        ['shen', null],
      ]),
      others: [other],
    },
  )
  const { date } = evening
  const holiday = { kind: 'HOLIDAY', date, name: null } as const
  fc.assert(
    fc.property(fc.shuffledSubarray([...found, holiday]), (some) => {
      const kept = clashesOfAsked(some, 'shen', date)
      const wanted = some.filter((one) => !('memberId' in one) || one.memberId === 'shen')
      expect(kept.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => kind))
      expect(kept.every((one) => !('memberId' in one) || one.on === date)).toBe(true)
    }),
  )
})

it('marks the same clashes alike in any order, and others otherwise', () => {
  const found = findClashes(
    { ...evening, hostId: 'shen' },
    { names, leaves: new Map([['shen', null]]), others: [other] },
  )
  fc.assert(
    fc.property(fc.shuffledSubarray([...found], { minLength: 1 }), (some) => {
      expect(markOf(some) === markOf(found)).toBe(some.length === found.length)
    }),
  )
})

it('finds a holiday, and an evening that begins too soon', () => {
  const { date, times } = evening
  const name = { zh: '植树节', en: 'Arbor Day' }
  const ordinary = { kind: 'WORKING', name: null, corrected: false } as const
  const holiday = { kind: 'HOLIDAY', name, corrected: false } as const
  const find = (day: Day, hours: number, noticeHours: number) =>
    findDateClashes({ date, times }, { day, now: startsAt.subtract({ hours }), noticeHours })
  expect(find(ordinary, 24, 24)).toEqual([])
  expect(find(holiday, 24, 24)).toEqual([{ kind: 'HOLIDAY', date, name }])
  expect(find(ordinary, 23, 24)).toEqual([{ kind: 'SHORT_NOTICE', date, hours: 24 }])
  expect(find(ordinary, 1, 0)).toEqual([])
  expect(markOf(find(holiday, 1, 24))).toBe('HOLIDAY 2026-03-11; SHORT_NOTICE 2026-03-11')
})
