import { expect, test } from 'vitest'
import { propertiesFirst } from './properties-first'

test('properties stand before components at every depth, and a folded line stays whole', () => {
  const written = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'END:VALARM',
    'SUMMARY:a long',
    '  one',
    'END:VEVENT',
    'X-WR-TIMEZONE:Asia/Shanghai',
    'END:VCALENDAR',
  ]
  const [
    begin,
    version,
    event,
    uid,
    alarm,
    action,
    endOfAlarm,
    summary,
    more,
    endOfEvent,
    zone,
    end,
  ] = written
  expect(propertiesFirst(written.join('\r\n')).split('\r\n')).toEqual([
    begin,
    version,
    zone,
    event,
    uid,
    summary,
    more,
    alarm,
    action,
    endOfAlarm,
    endOfEvent,
    end,
    '',
  ])
})
