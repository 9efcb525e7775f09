import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readDayList } from './rules-list'

const read = (text: string) => {
  const outcome = readDayList(text)
  return outcome.ok
    ? outcome.value.map(({ date, kind, name }) => `${date.toString()} ${kind} ${name}`.trim())
    : { code: outcome.refusal.code, ...outcome.refusal.facts }
}

describe('a list of days', () => {
  it('is read a line a day, with ranges, names and working days, in any of the usual ways', () => {
    expect(
      read(
        '日期,名字,休/班\n2027-02-05,2027-02-07,春节\n2027/2/20，春节，班\n\n# 待定\n2027年5月1日 劳动节\n20271001;国庆节;休\n',
      ),
    ).toEqual([
      '2027-02-05 HOLIDAY 春节',
      '2027-02-06 HOLIDAY 春节',
      '2027-02-07 HOLIDAY 春节',
      '2027-02-20 MAKE_UP 春节',
      '2027-05-01 HOLIDAY 劳动节',
      '2027-10-01 HOLIDAY 国庆节',
    ])
  })

  it('may be an iCalendar file, whose marks say what is worked', () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event('DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270207', 'SUMMARY:春节(休)'),
      ...event('DTSTART;VALUE=DATE:20270220', 'SUMMARY:Spring Fest', ' ival(Workday)'),
      ...event('DTSTART;VALUE=DATE:20270501', 'SUMMARY:Labour Day (observed)'),
      'END:VCALENDAR',
    ].join('\r\n')
    expect(read(text)).toEqual([
      '2027-02-05 HOLIDAY 春节',
      '2027-02-06 HOLIDAY 春节',
      '2027-02-20 MAKE_UP Spring Festival',
      '2027-05-01 HOLIDAY Labour Day (observed)',
    ])
  })

  it('says the line that cannot be read, and takes nothing', () => {
    expect(read('2027-02-05,春节\n2027-02-30,没有的日子')).toEqual({
      code: 'LIST_LINE_UNREADABLE',
      line: 2,
      text: '2027-02-30,没有的日子',
    })
    expect(read('2027-03-01,2027-02-01,倒着的')).toMatchObject({ code: 'LIST_LINE_UNREADABLE' })
    expect(read('1999-01-01,太早')).toMatchObject({ code: 'LIST_LINE_UNREADABLE' })
    expect(read('BEGIN:VCALENDAR\nBEGIN:VEVENT')).toMatchObject({ code: 'LIST_LINE_UNREADABLE' })
    expect(read(' \n')).toEqual({ code: 'LIST_EMPTY' })
    const long = Array.from({ length: 14 }, (_, at) => {
      const from = Temporal.PlainDate.from('2027-01-01').add({ days: at * 30 })
      return `${from.toString()},${from.add({ days: 29 }).toString()},假`
    })
    expect(read(long.join('\n'))).toEqual({ code: 'LIST_TOO_LONG', max: 400 })
  })

  it('never throws on any pasted text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.boolean(),
        (text, calendar) => {
          expect(readDayList(calendar ? `BEGIN:VCALENDAR\n${text}` : text)).toHaveProperty('ok')
        },
      ),
    )
  })
})
