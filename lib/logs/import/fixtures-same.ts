import { authorsOf, type ReadLabel, type Shared, DISTINCTIVE } from './rules-authors'
import { partCounter } from './rules-parts'
import { decideNew, type ReadSame } from './rules-same'

/** A message as an export has it: the label is what its author was called in that export. */
type Said = {
  readonly at: number
  readonly words: string
  readonly label: string
  /** Exported without seconds. */
  readonly isMinute?: boolean
}
type Kept = Said & { readonly key: string; readonly author: string }

/** A log in memory that imports files by the rules, as the commands do in the database. */
export class Log {
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
        keyOf(said) === key
          ? [{ n, author: authorOf(said.label), part: parts[n] ?? 0, at: momentOf(said) }]
          : [],
      )
      const there = this.kept
        .filter((one) => one.key === key)
        .toSorted((a, b) => momentOf(a).second.localeCompare(momentOf(b).second))
      const fresh = decideNew(
        there.map((one) => ({ author: one.author, count: 1, at: momentOf(one) })),
        messages,
        {
          isOwner: (author) => author === '我',
          mayBeOne: (one, other) => !named.has(other) && !areApart(one, other),
        },
      )
      for (const n of fresh) {
        const said = file[n]
        if (said === undefined) continue
        this.kept.push({ ...said, key, author: authorOf(said.label) })
        added += 1
      }
    }
    if (added > 0)
      this.companies.push(
        new Set(names.filter((name) => name !== '我').map((name) => this.labels.get(name) ?? name)),
      )
    return added
  }

  /** How many messages there are of each second and words. */
  counts(): Record<string, number> {
    return countedBy(this.kept, ({ at, words }) => `${at} ${words}`)
  }

  /** How many there are of each minute and words. */
  minutes(): Record<string, number> {
    return countedBy(this.kept, keyOf)
  }

  authorOfLabel(label: string): string | undefined {
    return this.labels.get(label)
  }

  private sharedWith(file: readonly Said[]): Shared[] {
    const shared = new Map<string, Shared>()
    const met = new Set<string>()
    for (const said of file) {
      for (const { author, words } of this.kept.filter((one) => isShared(said, one))) {
        const id = `${said.label} ${author}`
        const moment = `${id} ${momentOf(said).second} ${said.words}`
        if (met.has(moment)) continue
        met.add(moment)
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

/** Messages of one minute and words are looked at together; those with seconds meet within the second alone. */
export function keyOf({ at, words }: Pick<Said, 'at' | 'words'>): string {
  return `${Math.floor(at / 60)} ${words}`
}

function momentOf({ at, isMinute = false }: Said) {
  return { second: String(isMinute ? at - (at % 60) : at).padStart(6, '0'), isMinute }
}

/** Whether it shows who the author is: within the second, or many words within the minute. */
function isShared(said: Said, kept: Kept): boolean {
  if (keyOf(said) !== kept.key) return false
  if (momentOf(said).second === momentOf(kept).second) return true
  const mixed = said.isMinute === true || kept.isMinute === true
  return mixed && said.words.length >= DISTINCTIVE
}

export function countedBy<T>(all: readonly T[], by: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of all) counts[by(one)] = (counts[by(one)] ?? 0) + 1
  return counts
}
