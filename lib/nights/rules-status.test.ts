import { describe, expect, it } from 'vitest'
import { createEvening, shanghai } from './fixtures'
import { nextStatusChange, nightStatus } from './rules-status'
import { NIGHT_PHASES } from './types'

describe('the phase that holds', () => {
  it.each([
    ['ANNOUNCED', '19:14', 'ANNOUNCED'],
    ['ANNOUNCED', '19:15', 'CHECK_IN'],
    ['CHECK_IN', '19:40', 'CHECK_IN'],
    ['QUESTIONS', '23:59', 'QUESTIONS'],
    ['CLOSED', '20:00', 'CLOSED'],
  ] as const)('is, from %s at %s, %s', (phase, clock, held) => {
    expect(nightStatus(createEvening({ phase }), shanghai(clock)).phase).toBe(held)
  })

  it('is closed three hours after the planned end when no host ended the evening', () => {
    const night = createEvening({ phase: 'OPEN_DISCUSSION' })
    expect(nightStatus(night, shanghai('00:00', '2026-03-12')).phase).toBe('CLOSED')
  })

  it('is announced again when the evening moved to a later hour after the clock had opened it', () => {
    const moved = createEvening({ phase: 'CHECK_IN', checkInOpensAt: shanghai('20:15') })
    expect(nightStatus(moved, shanghai('19:20')).phase).toBe('ANNOUNCED')
  })
})

describe('the status of an evening that no host leads', () => {
  it.each([
    ['19:00', 'AHEAD'],
    ['19:15', 'CHECK_IN'],
    ['19:30', 'SOON'],
    ['19:45', 'TALK'],
    ['21:30', 'TALK'],
    ['23:59', 'TALK'],
  ] as const)('at %s is %s', (clock, status) => {
    const night = createEvening({ startsAt: shanghai('19:45') })
    expect(nightStatus(night, shanghai(clock)).status).toBe(status)
  })

  it('is over when the evening ends itself', () => {
    const state = nightStatus(createEvening(), shanghai('00:00', '2026-03-12'))
    expect([state.status, state.phase, state.checkIn.state]).toEqual(['OVER', 'CLOSED', 'OVER'])
  })

  it('lets names go at the planned end, three hours before', () => {
    expect(nightStatus(createEvening(), shanghai('20:59')).hasPassed).toBe(false)
    expect(nightStatus(createEvening(), shanghai('21:00')).hasPassed).toBe(true)
  })
})

describe('the status of an evening without a talk', () => {
  it.each(['EMPTY', 'BLOCKED', 'CANCELLED', 'POSTPONED'] as const)(
    'is ahead until its planned end when it is %s',
    (occupancy) => {
      const night = createEvening({ occupancy })
      expect(nightStatus(night, shanghai('20:59')).status).toBe('AHEAD')
      expect(nightStatus(night, shanghai('21:00')).status).toBe('OVER')
      expect(nextStatusChange(night, shanghai('12:00'))).toBeNull()
    },
  )
})

describe('the status a host gave', () => {
  it.each(NIGHT_PHASES.slice(2, -1))('is %s until the evening ends', (phase) => {
    const night = createEvening({ phase })
    expect(nightStatus(night, shanghai('19:20')).status).toBe(phase)
    expect(nightStatus(night, shanghai('23:00')).status).toBe(phase)
  })
})

describe('the check-in that a host kept open longer', () => {
  const extended = createEvening({ checkInExtendedUntil: shanghai('19:50') })

  it('closes at the extension, while the planned closing stays', () => {
    expect(nightStatus(extended, shanghai('19:49')).checkIn.state).toBe('OPEN')
    expect(nightStatus(extended, shanghai('19:50')).checkIn.state).toBe('AFTER')
    expect(extended.checkInClosesAt).toEqual(shanghai('19:30'))
  })

  it('closes at the planned time when that is later', () => {
    const later = { ...extended, checkInClosesAt: shanghai('20:10') }
    expect(nightStatus(later, shanghai('20:00')).checkIn.state).toBe('OPEN')
  })

  it('closes when a host closes it', () => {
    const closed = { ...extended, checkInClosedAt: shanghai('19:35') }
    expect(nightStatus(closed, shanghai('19:40')).checkIn.state).toBe('AFTER')
  })
})
