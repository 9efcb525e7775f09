import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import type { CalendarView, TalkView } from '@/lib/talks/view/types'
import { toCalendar } from './ical'

const date = Temporal.PlainDate.from('2026-11-23')
const talk: TalkView = {
  id: '0199a0c0-0000-7000-8000-000000000001',
  groupId: 'g',
  topic: '对账差错, 七种来路',
  summary: '从长款短款讲起。',
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: null,
  movedFrom: null,
  speaker: { kind: 'ROLE' },
}
const view = (change: Partial<TalkView>): CalendarView => ({
  communityName: '晚灯支付技术社',
  timeZone: 'Asia/Shanghai',
  groups: [],
  tonight: date,
  now: Temporal.Instant.from('2026-11-22T10:00:00Z'),
  entries: [
    {
      talk: { ...talk, ...change },
      group: { id: 'g', name: '支付产品群' },
      times: timesOn(date, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai'),
    },
  ],
})
const words = {
  name: '夜话',
  cancelled: (topic: string) => `取消：${topic}`,
  lines: () => ['群：支付产品群'],
}
const linesOf = (change: Partial<TalkView>) =>
  toCalendar(view(change), 'https://night.example', words).replaceAll('\r\n ', '').split('\r\n')

test('an event stands at its instant in every zone of the calendar that reads it', () => {
  const lines = linesOf({})
  expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
    'DTSTAMP:20261122T100000Z',
    'DTSTART:20261123T113000Z',
    'DTEND:20261123T130000Z',
  ])
  expect(lines.filter((line) => line.startsWith('X-WR-TIMEZONE'))).toEqual([
    'X-WR-TIMEZONE:Asia/Shanghai',
  ])
})

test('its UID is the talk’s, so that it follows the talk', () => {
  const uid = 'UID:0199a0c0-0000-7000-8000-000000000001@yehua'
  expect(linesOf({}).filter((line) => line.startsWith('UID'))).toEqual([uid])
  expect(linesOf({ state: 'CANCELLED' }).filter((line) => line.startsWith('UID'))).toEqual([uid])
})

test('a cancelled talk is cancelled in the calendar too', () => {
  const lines = linesOf({ state: 'CANCELLED' })
  expect(lines.filter((line) => /^(?:STATUS|SUMMARY)/u.test(line))).toEqual([
    'SUMMARY:取消：对账差错\\, 七种来路',
    'STATUS:CANCELLED',
  ])
})
