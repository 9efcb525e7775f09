import { describe, expect, it } from 'vitest'
import { ok, refuse } from '@/lib/shared/outcome'
import { decideClosing, decideOpening } from './rules-hosting'
import { at, evening } from './fixtures'

describe('opening by hand', () => {
  it('opens before the time', () => {
    expect(decideOpening(evening(), at('19:00'), null)).toEqual(
      ok({ phase: 'CHECK_IN', checkInOpenedAt: at('19:00') }),
    )
  })

  it('changes nothing while it is open, unless it is to stay open longer', () => {
    const open = evening({ phase: 'CHECK_IN' })
    expect(decideOpening(open, at('19:20'), null)).toEqual(ok(null))
    expect(decideOpening(open, at('19:20'), 10)).toEqual(
      ok({ checkInClosedAt: null, checkInExtendedUntil: at('19:40') }),
    )
  })

  it('opens again for ten minutes after it closed', () => {
    const closed = evening({ phase: 'TALK' })
    expect(decideOpening(closed, at('19:35'), null)).toEqual(
      ok({ checkInClosedAt: null, checkInExtendedUntil: at('19:45') }),
    )
  })

  it('never outlasts the planned end', () => {
    const night = evening({ phase: 'QUESTIONS' })
    expect(decideOpening(night, at('20:55'), 30)).toEqual(
      ok({ checkInClosedAt: null, checkInExtendedUntil: at('21:00') }),
    )
    expect(decideOpening(night, at('21:00'), 30)).toEqual(refuse('CHECK_IN_PAST_END'))
  })

  it('is refused when the evening is over', () => {
    expect(decideOpening(evening({ phase: 'CLOSED' }), at('20:00'), null)).toEqual(
      refuse('EVENING_ENDED', { date: '2026-03-12', time: '00:00' }),
    )
  })
})

describe('closing by hand', () => {
  it('closes now', () => {
    expect(decideClosing(evening({ phase: 'CHECK_IN' }), at('19:25'))).toEqual(
      ok({ checkInClosedAt: at('19:25') }),
    )
  })

  it('changes nothing when it has closed, and is refused before it opened', () => {
    expect(decideClosing(evening({ phase: 'TALK' }), at('19:40'))).toEqual(ok(null))
    expect(decideClosing(evening(), at('19:00'))).toEqual(
      refuse('CHECK_IN_NOT_OPEN_YET', { date: '2026-03-11', time: '19:15' }),
    )
  })
})
