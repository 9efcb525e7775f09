import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorsOf, type ReadLabel, type Shared, DISTINCTIVE } from './rules-authors'
import { partCounter } from './rules-parts'
import { decideNew, type ReadSame } from './rules-same'

/** A message as an export has it: the label is what its author was called in that export. */
type Said = { readonly at: number; readonly words: string; readonly label: string }
type Kept = { readonly key: string; readonly author: string; readonly words: string }

/** A log in memory that imports files by the rules, as the commands do in the database. */
class Log {
  private readonly kept: Kept[] = []
  private readonly labels = new Map<string, string>()
  private readonly companies: Set<string>[] = []

  import(file: readonly Said[]): number {
    const names = [...new Set(file.map(({ label }) => label))]
    const read = names.map((label): ReadLabel => {
      return { label, own: this.labels.get(label) ?? null, isOwner: label === '我' }
    })
    const areApart = (one: string, other: string) =>
      this.companies.some((people) => people.has(one) && people.has(other))
    const authors = authorsOf(read, this.sharedWith(file))
    for (const label of names) {
      const { author, via } = authors.get(label) ?? { author: null, via: 'new' }
      if (!this.labels.has(label))
        this.labels.set(label, via === 'name' ? (author ?? label) : label)
    }
    const authorOf = (label: string) => authors.get(label)?.author ?? label
    const named = new Set(names.filter((label) => authors.get(label)?.stands).map(authorOf))
    const counter = partCounter()
    const parts = file.map(({ at }) => counter.of(new Date(at * 1000).toISOString().slice(0, 19)))
    let added = 0
    for (const key of new Set(file.map(keyOf))) {
      const messages = file.flatMap((said, n): ReadSame[] =>
        keyOf(said) === key ? [{ n, author: authorOf(said.label), part: parts[n] ?? 0 }] : [],
      )
      const there = this.kept.filter((one) => one.key === key)
      const fresh = decideNew(
        there.map(({ author }) => ({ author, count: 1 })),
        messages,
        {
          isOwner: (author) => author === '我',
          mayBeOne: (one, other) => !named.has(other) && !areApart(one, other),
        },
      )
      for (const n of fresh) {
        const said = file[n]
        if (said === undefined) continue
        this.kept.push({ key, author: authorOf(said.label), words: said.words })
        added += 1
      }
    }
    if (added > 0)
      this.companies.push(
        new Set(names.filter((name) => name !== '我').map((name) => this.labels.get(name) ?? name)),
      )
    return added
  }

  /** How many messages there are of each moment and words. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const { key } of this.kept) counts[key] = (counts[key] ?? 0) + 1
    return counts
  }

  authorOfLabel(label: string): string | undefined {
    return this.labels.get(label)
  }

  private sharedWith(file: readonly Said[]): Shared[] {
    const shared = new Map<string, Shared>()
    const met = new Set<string>()
    for (const said of file) {
      for (const { author, words } of this.kept.filter(({ key }) => key === keyOf(said))) {
        const id = `${said.label} ${author}`
        if (met.has(`${id} ${keyOf(said)}`)) continue
        met.add(`${id} ${keyOf(said)}`)
        const before = shared.get(id) ?? { shared: 0, distinctive: 0 }
        shared.set(id, {
          label: said.label,
          author,
          isOwner: author === '我',
          isErased: false,
          shared: before.shared + 1,
          distinctive: before.distinctive + Number(words.length >= DISTINCTIVE),
        })
      }
    }
    return [...shared.values()]
  }
}

function keyOf({ at, words }: Pick<Said, 'at' | 'words'>): string {
  return `${at} ${words}`
}

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
        const expected: Record<string, number> = {}
        for (const one of said) expected[keyOf(one)] = (expected[keyOf(one)] ?? 0) + 1
        expect(log.counts()).toEqual(expected)
        for (const file of files) expect(log.import(file)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

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
