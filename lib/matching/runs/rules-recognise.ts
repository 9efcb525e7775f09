import { fold } from '@/lib/search/fold'

type Labelled = { readonly personId: string; readonly label: string }
type Named = { readonly memberId: string; readonly names: readonly string[] }

/**
 * Which labels of a log are certainly which members: a label equals, after folding, a name that
 * exactly one member has or had. Everything less certain is left to a human.
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
  return people.flatMap(({ personId, label }) => {
    const [memberId, another] = [...(owners.get(fold(label).trim()) ?? [])]
    return memberId === undefined || another !== undefined ? [] : [{ personId, memberId }]
  })
}
