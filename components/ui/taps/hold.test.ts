import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLD, TapHold } from './hold'

const THUMB = { x: 180, y: 700 }
const GAPS = [120, 200, 300, 400, 500, 700, 900, 1_100, 1_300, 1_499]

describe('a second tap on one place', () => {
  it.each(GAPS)('%i ms later does not do the opposite that came to stand there', (gap) => {
    const hold = new TapHold()
    expect(hold.tap(THUMB, 'hide', 0)).toBe(true)
    hold.see('show', Math.min(gap - 1, 80))
    expect(hold.tap(THUMB, 'show', gap)).toBe(false)
  })

  it('counts again on the same control, and elsewhere at once', () => {
    const hold = new TapHold()
    hold.tap(THUMB, 'next', 0)
    expect(hold.tap(THUMB, 'next', 100)).toBe(true)
    hold.see('end', 150)
    expect(hold.tap({ x: 180, y: 600 }, 'back', 200)).toBe(true)
  })

  it('counts once the change has been there for a moment', () => {
    const hold = new TapHold()
    hold.tap(THUMB, 'hide', 0)
    hold.see('show', 4_000)
    expect(hold.tap(THUMB, 'show', 4_000 + HOLD - 1)).toBe(false)
    expect(hold.tap(THUMB, 'show', 4_000 + HOLD - 1 + HOLD)).toBe(true)
  })

  it('is held though the change was not seen, and after a slow answer', () => {
    const unseen = new TapHold()
    unseen.tap(THUMB, 'publish', 0)
    expect(unseen.tap(THUMB, 'withdraw', 60_000)).toBe(false)
  })

  it('counts after the member scrolled', () => {
    const hold = new TapHold()
    hold.tap(THUMB, 'tick 1', 0)
    hold.forget()
    expect(hold.tap(THUMB, 'tick 2', 300)).toBe(true)
  })

  it('by a key is held where the focus is, and not where the thumb was', () => {
    const hold = new TapHold()
    hold.tap('FOCUS', 'hide', 0)
    hold.see('show', 50)
    expect(hold.tap('FOCUS', 'show', 100)).toBe(false)
    expect(hold.tap(THUMB, 'show', 100)).toBe(true)
  })
})

it('never undoes anything, however a thumb taps on one place and however slow the answers are', () => {
  const gap = fc.integer({ min: 1, max: HOLD - 1 })
  const slow = fc.integer({ min: 0, max: 8_000 })
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1, maxLength: 60 }), slow, (gaps, answered) => {
      const hold = new TapHold()
      let at = 0
      let shown = 'check in'
      hold.tap(THUMB, shown, at)
      for (const wait of gaps) {
        if (shown === 'check in' && answered <= at + wait) {
          shown = 'take it back'
          hold.see(shown, answered)
        }
        at += wait
        if (shown === 'take it back') expect(hold.tap(THUMB, shown, at)).toBe(false)
        else hold.tap(THUMB, shown, at)
      }
    }),
  )
})
