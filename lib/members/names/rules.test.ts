import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldAt, placeNickname, widen, type Held, type NameChange } from './rules'

const at = (day: number) => Temporal.Instant.fromEpochMilliseconds(day * 86_400_000)
const held = (id: string, text: string, from: number, to: number | null = null): Held => ({
  id,
  text,
  from: at(from),
  to: to === null ? null : at(to),
})

/** The history after the changes, opened names numbered. */
function apply(history: readonly Held[], changes: readonly NameChange[]): Held[] {
  let names = [...history]
  for (const change of changes) {
    const { from, to } = change
    if (change.do === 'open') names.push({ id: `n${names.length}`, text: change.text, from, to })
    else names = names.map((name) => (name.id === change.id ? { ...name, from, to } : name))
  }
  return names
}

describe('where a group nickname stands in a history', () => {
  it('begins one that was never seen', () => {
    expect(placeNickname([], '阿远', at(3))).toEqual([
      { do: 'open', text: '阿远', from: at(3), to: null },
    ])
  })

  it('leaves one that is held already', () => {
    expect(placeNickname([held('a', '阿远', 1)], '阿远', at(3))).toEqual([])
  })

  it('ends the one held so far before it begins the next', () => {
    expect(placeNickname([held('a', '阿远', 1)], '知远', at(3))).toEqual([
      { do: 'hold', id: 'a', from: at(1), to: at(3) },
      { do: 'open', text: '知远', from: at(3), to: null },
    ])
  })

  it('puts what a list of an earlier day says into the past', () => {
    const history = [held('a', '阿远', 1, 10), held('b', '知远', 10)]
    expect(placeNickname(history, '远远', at(5))).toEqual([
      { do: 'hold', id: 'a', from: at(1), to: at(5) },
      { do: 'open', text: '远远', from: at(5), to: at(10) },
    ])
  })

  it('knows a later name to have been held since it was seen', () => {
    const history = [held('a', '阿远', 1, 10), held('b', '知远', 10)]
    expect(apply(history, placeNickname(history, '知远', at(5)))).toEqual([
      held('a', '阿远', 1, 5),
      held('b', '知远', 5),
    ])
  })

  it('ends a name that is gone, and begins none', () => {
    expect(placeNickname([held('a', '阿远', 1)], null, at(3))).toEqual([
      { do: 'hold', id: 'a', from: at(1), to: at(3) },
    ])
  })

  it('keeps one name at a time, and shows each as it was seen, in any order of observations', () => {
    const seen = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 30 }), text: fc.constantFrom('一', '二', '三') }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(seen, (observations) => {
        let history: Held[] = []
        for (const { day, text } of observations) {
          history = apply(history, placeNickname(history, text, at(day)))
          expect(history.filter((name) => heldAt(name, at(day))).map((name) => name.text)).toEqual([
            text,
          ])
        }
        for (let day = 0; day < 32; day += 1) {
          expect(history.filter((name) => heldAt(name, at(day))).length).toBeLessThan(2)
        }
      }),
    )
  })
})

describe('the time a name was held', () => {
  it('grows to all that is known of it', () => {
    expect(widen(held('a', '车车', 5, 9), held('', '', 2, 7))).toEqual({ from: at(2), to: at(9) })
    expect(widen(held('a', '车车', 5, 9), held('', '', 6))).toEqual({ from: at(5), to: null })
  })

  it('stays when an observation adds nothing', () => {
    expect(widen(held('a', '车车', 5), held('', '', 6, 9))).toBeNull()
    expect(widen(held('a', '车车', 5, 9), held('', '', 6, 9))).toBeNull()
  })
})
