import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { clocksOf, DEFAULT_TEMPLATE, eveningOf, timesOn } from '@/lib/nights/rules-times'
import { zoneChange, type ZonedEvening } from './rules'

const SHANGHAI = 'Asia/Shanghai'
const LATE = { ...DEFAULT_TEMPLATE.clocks, questions: '23:30', ends: '00:30' }
const evening = (
  date: string,
  {
    zone = SHANGHAI,
    clocks = DEFAULT_TEMPLATE.clocks,
    ...facts
  }: {
    zone?: string
    clocks?: typeof LATE
    phase?: ZonedEvening['phase']
    opened?: boolean
  } = {},
): ZonedEvening => ({
  id: date,
  date: Temporal.PlainDate.from(date),
  times: timesOn(Temporal.PlainDate.from(date), clocks, zone),
  phase: 'ANNOUNCED',
  opened: false,
  ...facts,
})
const at = (iso: string) => Temporal.Instant.from(iso)
const change = (evenings: ZonedEvening[], to: string, now: string, from = SHANGHAI) =>
  zoneChange(evenings, { from, to, now: at(now) })
const starts = ({ moved }: ReturnType<typeof change>) =>
  moved.map(({ id, times }) => [id, times.startsAt.toString(), times.endsAt.toString()])

describe('another time zone', () => {
  it('keeps the date and the clock of an evening ahead, past midnight too', () => {
    const evenings = [evening('2026-03-12'), evening('2026-06-12', { clocks: LATE })]
    const changed = change(evenings, 'Europe/Berlin', '2026-03-11T02:00:00Z')
    expect(starts(changed)).toEqual([
      ['2026-03-12', '2026-03-12T18:30:00Z', '2026-03-12T20:00:00Z'],
      // In summer Berlin is two hours ahead of UTC.
      ['2026-06-12', '2026-06-12T17:30:00Z', '2026-06-12T22:30:00Z'],
    ])
    expect(changed.kept).toEqual([])
  })

  it.each([
    // [now, zone, what becomes of the evening of 11 March, 19:15 to 21:00 in Shanghai]
    ['2026-03-11T11:14:00Z', 'Europe/Berlin', 'moved', 'its check-in opens in a minute'],
    ['2026-03-11T11:16:00Z', 'Europe/Berlin', 'kept', 'its check-in has opened'],
    ['2026-03-11T02:00:00Z', 'Pacific/Kiritimati', 'moved', 'it is 16:00 there'],
    ['2026-03-11T06:00:00Z', 'Pacific/Kiritimati', 'kept', 'it is 20:00 there'],
    ['2026-03-11T03:00:00Z', 'America/New_York', 'moved', 'it is the evening before there'],
  ])('at %s to %s: %s, as %s', (now, zone, expected) => {
    const { moved, kept } = change([evening('2026-03-11')], zone, now)
    expect({ moved: moved.length, kept: kept.length }).toEqual(
      expected === 'moved' ? { moved: 1, kept: 0 } : { moved: 0, kept: 1 },
    )
  })

  it('keeps the moment of an evening that a host has opened or brought on before its time', () => {
    const evenings = [
      evening('2026-03-11', { opened: true }),
      evening('2026-03-12', { phase: 'CHECK_IN' }),
    ]
    expect(change(evenings, 'Europe/Berlin', '2026-03-11T10:00:00Z')).toEqual({
      moved: [],
      kept: ['2026-03-11', '2026-03-12'],
    })
  })

  it('keeps the moment of an evening whose clocks would stand out of order', () => {
    // On the night of 29 March there is no 02:55 in Berlin: it is read as 03:55, after the questions.
    const clocks = {
      checkInOpens: '01:50',
      checkInCloses: '02:55',
      starts: '02:55',
      questions: '03:00',
      ends: '03:05',
    }
    const night = evening('2026-03-28', { clocks })
    const changed = change([night], 'Europe/Berlin', '2026-03-11T10:00:00Z')
    expect(changed).toEqual({ moved: [], kept: ['2026-03-28'] })
  })

  const zones = fc.constantFrom(
    SHANGHAI,
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Africa/Cairo',
  )
  const dates = fc
    .integer({ min: 0, max: 700 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
  const hours = fc.constantFrom(DEFAULT_TEMPLATE.clocks, LATE)

  /** Whether clocks go forward in the night that begins on the date. */
  const hasGap = (zone: string, date: string) => {
    const noon = Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone: zone,
      plainTime: '12:00',
    })
    return noon.until(noon.add({ days: 1 }), { largestUnit: 'hours' }).hours < 24
  }

  it('changes neither date nor clock of what moves, and moves nothing into the past', () => {
    fc.assert(
      fc.property(zones, zones, dates, hours, dates, (from, to, date, clocks, today) => {
        const now = `${today}T12:00:00Z`
        const { moved, kept } = change([evening(date, { zone: from, clocks })], to, now, from)
        expect(moved.length + kept.length).toBe(1)
        for (const { times } of moved) {
          // On the night when clocks go forward an hour is missing: what falls into it comes an hour later.
          if (hasGap(from, date) || hasGap(to, date)) continue
          expect(clocksOf(times, to)).toEqual(clocks)
          expect(eveningOf(times.startsAt, to).toString()).toBe(date)
          expect(Temporal.Instant.compare(times.checkInOpensAt, at(now))).toBe(1)
        }
      }),
      { examples: [['Africa/Cairo', SHANGHAI, '2027-04-29', LATE, '2026-01-01']] },
    )
  })

  it('is taken back by changing back, while all evenings still lie ahead', () => {
    fc.assert(
      fc.property(zones, zones, dates, hours, (from, to, date, clocks) => {
        const now = '2025-12-01T00:00:00Z'
        const night = evening(date, { zone: from, clocks })
        const there = change([night], to, now, from).moved
        const back = change(
          there.map(({ times }) => ({ ...night, times })),
          from,
          now,
          to,
        )
        if (!hasGap(from, date) && !hasGap(to, date))
          expect(back.moved.map(({ times }) => times)).toEqual([night.times])
      }),
    )
  })
})
