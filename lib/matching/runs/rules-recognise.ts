import { fold } from '@/lib/search/fold'

/** An author by every name that an export gave them. */
type Labelled = { readonly personId: string; readonly labels: readonly string[] }
type Named = { readonly memberId: string; readonly names: readonly string[] }

/**
 * Which authors of a log are certainly which members: a label of theirs equals, after folding, a name that
 * exactly one member has or had, and no label of theirs is another's. Everything less certain is left to a
 * human.
 */
export function decideLinks(
  people: readonly Labelled[],
  members: readonly Named[],
): { readonly personId: string; readonly memberId: string }[] {
  const owners = new Map<string, Set<string>>()
  for (const { memberId, names } of members) {
    for (const name of names) {
      const key = fold(name).trim()
      if (key !== '') owners.set(key, (owners.get(key) ?? new Set()).add(memberId))
    }
  }
  return people.flatMap(({ personId, labels }) => {
    const found = new Set(labels.flatMap((label) => [...(owners.get(fold(label).trim()) ?? [])]))
    const [memberId, another] = [...found]
    return memberId === undefined || another !== undefined ? [] : [{ personId, memberId }]
  })
}
