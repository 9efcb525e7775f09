import { expect, test } from 'vitest'
import { isCalledOff } from '@/lib/talks/rules'
import type { CalendarView, TalkView } from '@/lib/talks/view/types'
import { calendarOfOne } from './fixtures'
import { toCalendar } from './ical'

const words = {
  name: '夜话',
  title: ({ talk: { state, topic } }: CalendarView['entries'][number]) =>
    isCalledOff(state) ? `取消：${topic}` : topic,
  lines: () => ['群：支付产品群'],
}
const linesOf = (change: Partial<TalkView>, alarm: number | null = null) =>
  toCalendar(calendarOfOne(change), { origin: 'https://night.example', alarm }, words)
    .replaceAll('\r\n ', '')
    .split('\r\n')

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

test.each(['CANCELLED', 'POSTPONED'] as const)(
  'a %s talk is cancelled in the calendar',
  (state) => {
    const lines = linesOf({ state })
    expect(lines.filter((line) => /^(?:STATUS|SUMMARY)/u.test(line))).toEqual([
      'SUMMARY:取消：对账差错\\, 七种来路',
      'STATUS:CANCELLED',
    ])
  },
)

test('a change comes under a higher number, with the moment it was made', () => {
  expect(linesOf({}).filter((line) => /^(?:SEQUENCE|LAST-MODIFIED)/u.test(line))).toEqual([
    'SEQUENCE:4',
    'LAST-MODIFIED:20261121T080000Z',
  ])
})

test('what belongs to the calendar stands before its events, and to an event before its alarm', () => {
  const lines = linesOf({}, 15)
  const at = (line: string) => lines.indexOf(line)
  expect(at('X-WR-TIMEZONE:Asia/Shanghai')).toBeLessThan(at('BEGIN:VEVENT'))
  expect(at('LAST-MODIFIED:20261121T080000Z')).toBeLessThan(at('BEGIN:VALARM'))
  expect(lines.slice(at('BEGIN:VALARM'), at('END:VEVENT'))).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15M',
    'DESCRIPTION:对账差错\\, 七种来路',
    'END:VALARM',
  ])
})

test('only who asked for it hears an alarm, and never for a talk that is called off', () => {
  expect(linesOf({})).not.toContain('BEGIN:VALARM')
  expect(linesOf({ state: 'CANCELLED' }, 15)).not.toContain('BEGIN:VALARM')
})

test('a title is plain text, with every sign in it', () => {
  expect(linesOf({ topic: 'List<T> & \u201ca; b\u201d' })).toContain(
    'SUMMARY:List<T> & \u201ca\\; b\u201d',
  )
})
