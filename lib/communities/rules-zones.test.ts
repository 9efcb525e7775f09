import { describe, expect, it } from 'vitest'
import { isTimeZone, timeZoneChoices, zoneMeant } from './rules-zones'

describe('a time zone', () => {
  it.each(['Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+8'])(
    'is %s',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true)
    },
  )

  it.each(['', 'Beijing', '+08:00', 'Asia/Nowhere', "Asia/Shanghai'; --"])('is not %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false)
  })

  it('is refused in no time, however long a name is made of what a pattern would try twice', () => {
    const began = performance.now()
    expect(isTimeZone(`A/${'A+'.repeat(50_000)}`)).toBe(false)
    expect(isTimeZone(`${'A/A+'.repeat(50_000)}!`)).toBe(false)
    expect(performance.now() - began).toBeLessThan(500)
  })

  it.each([
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['Nowhere/Land', 'Nowhere/Land'],
    ['America', 'America'],
    ['UTC', 'UTC'],
    ['', ''],
  ])('is found by its name or as the only one that holds it: %j means %j', (typed, zone) => {
    expect(zoneMeant(typed, timeZoneChoices('en'))).toBe(zone)
  })

  it('offers nothing that it would refuse', () => {
    const choices = timeZoneChoices('zh')
    expect(choices.filter(({ value }) => !isTimeZone(value))).toEqual([])
    expect(choices.filter(({ detail }) => detail === '')).toEqual([])
    expect(choices.map(({ value }) => value)).toContain('Asia/Shanghai')
  })
})
