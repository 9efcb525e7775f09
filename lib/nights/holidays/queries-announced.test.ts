import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { COUNTRIES, countryOfZone } from '@/lib/communities/rules-countries'
import { announcedBetween, announcedIn } from './queries-announced'

const date = (text: string) => Temporal.PlainDate.from(text)

it('knows the holidays of China, and the weekends worked for them', async () => {
  const days = await announcedBetween('CN', date('2026-09-30'), date('2026-10-10'))
  expect([...days].map(([day, { kind }]) => `${day} ${kind}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${String(day)} HOLIDAY`),
    '2026-10-10 MAKE_UP',
  ])
  expect(days.get('2026-10-01')?.name).toEqual({ zh: '国庆节', en: 'National Day' })
})

it('says of a year of China that it is not announced yet, and lays it out by weekdays', async () => {
  expect(await announcedIn('CN', 2004)).not.toBeNull()
  expect(await announcedIn('CN', 2098)).toBeNull()
  expect(await announcedBetween('CN', date('2098-01-01'), date('2098-01-31'))).toEqual(new Map())
})

it('knows other countries by rule, over the end of a year, in both languages', async () => {
  const days = await announcedBetween('DE', date('2026-12-25'), date('2027-01-01'))
  expect([...days].map(([day, { name }]) => `${day} ${name.zh} ${name.en}`)).toEqual([
    '2026-12-25 圣诞节 Christmas Day',
    '2026-12-26 Boxing Day Boxing Day',
    "2027-01-01 元旦 New Year's Day",
  ])
  expect((await announcedIn('JP', 2026))?.get('2026-05-06')?.kind).toBe('HOLIDAY')
})

it('knows none where no country is chosen', async () => {
  expect(await announcedIn('', 2026)).toEqual(new Map())
})

it('lists every country that the package knows, and a first one by the time zone', () => {
  expect([...COUNTRIES]).toEqual(Object.keys(new Holidays().getCountries('en')).toSorted())
  expect([countryOfZone('Asia/Shanghai'), countryOfZone('Europe/Berlin')]).toEqual(['CN', ''])
})
