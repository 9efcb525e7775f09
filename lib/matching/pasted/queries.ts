import type { Tx } from '@/lib/db/transaction'
import { decideMatches, indexPeople } from '@/lib/matching/evidence/rules-decide'
import { describe, type Described } from '@/lib/matching/evidence/rules-features'
import { soundOf } from '@/lib/matching/evidence/rules-sounds'
import { readLabels, readMembers } from '@/lib/matching/runs/store-read'
import { DEFAULT_NICKNAME_TEMPLATE, judge } from '@/lib/naming/nickname/rules'
import { sureParts } from '@/lib/naming/nickname/rules-doubt'
import { readKnowledge } from '@/lib/naming/knowledge/store'

/** Whose a name is: one member for certain, or those worth asking about, the likeliest first. */
export type WhoseName = { readonly certain: string | null; readonly likely: readonly string[] }

/**
 * Whose names these are, by the names and labels known of a group's people; keeps nothing. A step of other rooms, which
 * have made sure that the viewer may know who is meant.
 */
export async function whoseNames(
  db: Tx,
  groupId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, WhoseName>> {
  const [members, labels, knowledge] = await Promise.all([
    readMembers(db),
    readLabels(db, groupId),
    readKnowledge(db),
  ])
  const seen = new Map<string, Described>()
  const described = (text: string) => {
    const known =
      seen.get(text) ??
      describe(text, (one) => sureParts(judge(one, DEFAULT_NICKNAME_TEMPLATE, knowledge.words)))
    seen.set(text, known)
    return known
  }
  const labelsOf = new Map<string, typeof labels>()
  for (const one of labels)
    if (one.memberId !== null)
      labelsOf.set(one.memberId, [...(labelsOf.get(one.memberId) ?? []), one])
  const bundles = members.map(({ id, names: own }) => {
    const spoken = labelsOf.get(id) ?? []
    const all = [...own, ...spoken.flatMap((one) => one.labels)]
    return { memberId: id, names: all.map(described), persons: spoken.map((one) => one.id) }
  })
  const subjects = names.map((name) => ({ id: name, described: described(name), trace: null }))
  const { certain, doubtful } = decideMatches(subjects, indexPeople(bundles, soundOf), {
    declined: new Set(),
  })
  const exact = exactly(members, names)
  return new Map(
    names.map((name) => {
      const sure = certain.find(({ subjectId }) => subjectId === name)?.memberId
      const asked = doubtful.filter(({ subjectId }) => subjectId === name)
      const same = exact.get(name) ?? []
      const likely = [...new Set([...same, ...asked.map(({ memberId }) => memberId)])]
      return [name, { certain: sure ?? (same.length === 1 ? (same[0] ?? null) : null), likely }]
    }),
  )
}

/** A member who is called just that is meant, however little the name says by itself. */
function exactly(
  members: Awaited<ReturnType<typeof readMembers>>,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, string[]>()
  for (const { id, names: own } of members)
    for (const name of own) called.set(fold(name), [...(called.get(fold(name)) ?? []), id])
  return new Map(names.map((name) => [name, called.get(fold(name)) ?? []]))
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
