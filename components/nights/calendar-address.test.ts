import { expect, it } from 'vitest'
import { calendarAddress, webcalAddress } from './calendar-address'

const ORIGIN = 'https://night.example'

it('holds what is chosen and nothing else', () => {
  expect(calendarAddress(ORIGIN, { group: null, alarm: null })).toBe(`${ORIGIN}/calendar.ics`)
  expect(calendarAddress(ORIGIN, { group: 'g', alarm: 15 })).toBe(
    `${ORIGIN}/calendar.ics?group=g&alarm=15`,
  )
  expect(calendarAddress('', { group: 'g', alarm: null }, '/subscribe')).toBe('/subscribe?group=g')
})

it.each([
  ['https://night.example/calendar.ics?alarm=15', 'webcal://night.example/calendar.ics?alarm=15'],
  ['http://127.0.0.1:3000/calendar.ics', 'webcal://127.0.0.1:3000/calendar.ics'],
])('%s is subscribed to as %s', (address, webcal) => {
  expect(webcalAddress(address)).toBe(webcal)
})
