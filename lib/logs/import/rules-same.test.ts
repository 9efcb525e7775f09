import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedBy, keyOf, Log } from './fixtures-same'
import { DISTINCTIVE } from './rules-authors'
import { partCounter } from './rules-parts'

const PEOPLE = ['禾', '檎', '舟', '芷']
const WORDS = ['+1', '签到', '', '这里说的是对账差错的来路，一共三点']

/** A history: in each second some people say something, the same words now and then. */
const history = fc
  .array(
    fc.record({
      step: fc.constantFrom(0, 0, 1, 5),
      person: fc.nat(PEOPLE.length - 1),
      words: fc.constantFrom(...WORDS),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((said) => {
    let at = 0
    return said.map(({ step, person, words }) => ({
      at: (at += step),
      person,
      // Many words are one's own.
      words: words.length < DISTINCTIVE ? words : `${PEOPLE[person] ?? ''}：${words}`,
    }))
  })

/** Exports of it: a stretch of whole seconds each, with the names that people had when it was made. */
const exports_ = fc.array(
  fc.record({
    from: fc.nat(60),
    to: fc.nat(60),
    renamed: fc.array(fc.boolean(), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    owner: fc.option(fc.nat(PEOPLE.length - 1)),
  }),
  { minLength: 1, maxLength: 5 },
)

describe('importing', () => {
  it('ends as the same messages for any split, overlap, renaming, exporter and order', () => {
    fc.assert(
      fc.property(history, exports_, fc.nat(), (said, parts, seed) => {
        const written = parts.map(({ from, to, renamed, owner }, index) =>
          said
            .filter(({ at }) => at >= Math.min(from, to) && at <= Math.max(from, to))
            .map(({ at, person, words }) => ({
              at,
              words,
              label:
                person === owner
                  ? '我'
                  : `${PEOPLE[person] ?? ''}${renamed[person] === true ? `-${index}` : ''}`,
            })),
        )
        const whole = said.map(({ at, person, words }) => ({
          at,
          words,
          label: PEOPLE[person] ?? '',
        }))
        const files = [...written, whole]
        const order = files.map((_, index) => (index * 7 + seed) % files.length)
        const log = new Log()
        const seen = new Set<number>()
        for (const index of [...order, ...files.keys()]) {
          if (seen.has(index)) continue
          seen.add(index)
          log.import(files[index] ?? [])
        }
        expect(log.counts()).toEqual(countedBy(said, ({ at, words }) => `${at} ${words}`))
        for (const file of files) expect(log.import(file)).toBe(0)
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  /** Exports of whole minutes, some of them without seconds. */
  const mixed = fc.array(
    fc.record({
      from: fc.nat(4),
      to: fc.nat(4),
      isMinute: fc.boolean(),
      renamed: fc.array(fc.boolean(), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    }),
    { minLength: 1, maxLength: 5 },
  )

  it('ends as the same messages where some exports say no seconds', () => {
    fc.assert(
      fc.property(history, mixed, fc.nat(), fc.boolean(), (said, parts, seed, wholeIsMinute) => {
        const written = parts.map(({ from, to, isMinute, renamed }, index) =>
          said
            .filter(({ at }) => {
              const minute = Math.floor(at / 60)
              return minute >= Math.min(from, to) && minute <= Math.max(from, to)
            })
            .map(({ at, person, words }) => ({
              at,
              words,
              isMinute,
              label: `${PEOPLE[person] ?? ''}${renamed[person] === true ? `-${index}` : ''}`,
            })),
        )
        const whole = said.map(({ at, person, words }) => ({
          at,
          words,
          isMinute: wholeIsMinute,
          label: PEOPLE[person] ?? '',
        }))
        const files = [...written, whole]
        const log = new Log()
        for (const index of files.keys()) log.import(files[(index * 7 + seed) % files.length] ?? [])
        for (const file of files) log.import(file)
        expect(log.minutes()).toEqual(countedBy(said, keyOf))
        for (const file of files) expect(log.import(file)).toBe(0)
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  const long = (at: number, label: string) => ({
    at,
    label,
    words: `第 ${at} 点，这里要注意的是顺序号`,
  })
  const plus = (at: number, label: string) => ({ at, label, words: '+1' })

  it('counts the same words of two people in one second as two, wherever files are cut', () => {
    const talk = [
      long(1, '禾'),
      plus(5, '檎'),
      plus(5, '舟'),
      long(6, '禾'),
      long(7, '檎'),
      long(8, '舟'),
    ]
    for (const cut of [1, 2, 3, 4]) {
      const log = new Log()
      log.import([long(0, '檎'), long(0.5, '舟'), ...talk.slice(0, cut)])
      log.import(talk.slice(cut))
      expect(log.counts()['5 +1'], `cut at ${cut}`).toBe(2)
      expect(log.import(talk)).toBe(0)
    }
  })

  it('adds what a chosen part of the log lacked', () => {
    const log = new Log()
    log.import([plus(5, '檎'), long(6, '舟')])
    expect(log.import([plus(5, '舟'), plus(5, '檎'), long(6, '舟')])).toBe(1)
    expect(log.import([plus(5, '舟'), long(6, '舟')])).toBe(0)
  })

  it('knows a renamed author again by what overlaps, and gives them what is new', () => {
    const log = new Log()
    log.import([long(1, '禾'), long(2, '禾'), plus(3, '檎')])
    expect(log.import([long(2, '禾-新'), plus(3, '檎'), long(4, '禾-新')])).toBe(1)
    expect(log.authorOfLabel('禾-新')).toBe('禾')
  })

  it('takes one short message for no proof of a new name, and does not count it twice', () => {
    const log = new Log()
    log.import([plus(5, '禾')])
    expect(log.import([plus(5, '檎'), long(6, '檎')])).toBe(1)
    expect(log.authorOfLabel('檎')).toBe('檎')
  })

  it('does not take a name that passed on to another member for the same author', () => {
    const log = new Log()
    log.import([long(1, '甲'), long(2, '甲'), long(3, '乙')])
    const later = [long(1, '丙'), long(2, '丙'), long(3, '甲')]
    expect(log.import(later)).toBe(0)
  })
})

describe('partCounter', () => {
  it('begins another part where time goes back, and where the parser says so, and not for a late message', () => {
    const counter = partCounter()
    const parts = ['20:00:00', '20:05:00', '20:04:30', '20:06:00', '18:00:00', '18:00:01'].map(
      (time) => counter.of(`2026-05-18T${time}`),
    )
    expect(parts).toEqual([0, 0, 0, 0, 1, 1])
    counter.next()
    expect(counter.of('2026-05-18T20:00:00')).toBe(2)
  })
})
