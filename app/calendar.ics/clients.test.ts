import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import type { CalendarView, TalkView } from '@/lib/talks/view/types'
import { calendarOfOne } from './fixtures'
import { toCalendar } from './ical'

const date = Temporal.PlainDate.from('2026-11-23')
const id = '0199a0c0-0000-7000-8000-000000000001'
const topic = '对账差错, 七种来路; "T+1": a\\b'

function calendarOf(change: Partial<TalkView>, on: Temporal.PlainDate, sequence: number): string {
  const summary = '从长款短款讲起。\n第二段'
  const view = calendarOfOne({ topic, summary, ...change }, { date: on, sequence })
  const words = {
    name: '晚灯的夜话',
    title: ({ talk }: CalendarView['entries'][number]) => talk.topic,
    lines: () => ['群：支付产品群'],
  }
  const times = timesOn(on, DEFAULT_TEMPLATE.clocks, view.timeZone)
  return toCalendar(view, { origin: 'https://night.example', alarm: 15 }, words, [
    { id: 'night', title: '我主持', times },
  ])
}

type Read = {
  readonly uid: string
  readonly title: string
  readonly start: string
  readonly end: string
  readonly status: string
  readonly sequence: number
  /** Minutes before the start. */
  readonly alarms: readonly number[]
}

const READERS: Readonly<Record<string, (text: string) => readonly Read[]>> = {
  'ical.js': (text) =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((part) => {
      const event = new ICAL.Event(part)
      return {
        uid: event.uid,
        title: event.summary,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        status: String(part.getFirstPropertyValue('status')),
        sequence: Number(part.getFirstPropertyValue('sequence')),
        alarms: part.getAllSubcomponents('valarm').map((alarm) => {
          const trigger = alarm.getFirstPropertyValue('trigger')
          return trigger instanceof ICAL.Duration ? -trigger.toSeconds() / 60 : NaN
        }),
      }
    }),
  'node-ical': (text) =>
    Object.values(nodeIcal.sync.parseICS(text))
      .filter((part): part is VEvent => part?.type === 'VEVENT')
      .map((event) => ({
        uid: event.uid,
        title: textOf(event.summary),
        start: event.start.toISOString(),
        end: event.end?.toISOString() ?? '',
        status: String(event.status),
        sequence: Number(event.sequence),
        alarms: (event.alarms ?? []).map(({ trigger }) => minutesOf(trigger)),
      })),
}

/** A property with parameters is read as an object. */
function textOf(value: VEvent['summary']): string {
  return typeof value === 'string' ? value : value.val
}

/** `-PT15M` is 15 minutes before. */
function minutesOf(trigger: string): number {
  return -Temporal.Duration.from(trigger).total('minutes')
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('reads each event as it is meant', () => {
    expect(read(calendarOf({}, date, 4))).toEqual([
      {
        uid: `${id}@yehua`,
        title: topic,
        start: '2026-11-23T11:30:00.000Z',
        end: '2026-11-23T13:00:00.000Z',
        status: 'CONFIRMED',
        sequence: 4,
        alarms: [15],
      },
      expect.objectContaining({ uid: 'night@yehua', title: '我主持', alarms: [15] }),
    ])
  })

  it('knows a moved and a cancelled talk for the one it has', () => {
    const [before] = read(calendarOf({}, date, 4))
    const [moved] = read(calendarOf({}, date.add({ days: 2 }), 5))
    const [gone] = read(calendarOf({ state: 'CANCELLED' }, date.add({ days: 2 }), 6))
    expect([moved?.uid, gone?.uid]).toEqual([before?.uid, before?.uid])
    expect(moved?.start).toBe('2026-11-25T11:30:00.000Z')
    expect([before?.sequence, moved?.sequence, gone?.sequence]).toEqual([4, 5, 6])
    expect([gone?.status, gone?.alarms]).toEqual(['CANCELLED', []])
  })
})
