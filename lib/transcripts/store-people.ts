import type { Tx } from '@/lib/db/transaction'
import type { KnownPerson } from './types'

/**
 * Everybody whose name is withheld: all members, whatever became of them, and all labels of the
 * logs. A label that belongs to a member is one of that member's names.
 */
export async function readKnownPeople(
  db: Tx,
): Promise<{ readonly people: readonly KnownPerson[]; readonly companies: readonly string[] }> {
  const [members, strangers] = await Promise.all([
    db.member.findMany({
      select: {
        id: true,
        displayName: true,
        company: true,
        names: { select: { text: true } },
        logPeople: { where: { isOwner: false }, select: { label: true } },
      },
    }),
    db.logPerson.findMany({
      where: { memberId: null, isOwner: false },
      select: { id: true, label: true },
    }),
  ])
  const people = [
    ...members.map(({ id, displayName, names, logPeople }) => ({
      key: id,
      names: [
        displayName,
        ...names.map(({ text }) => text),
        ...logPeople.map(({ label }) => label),
      ],
    })),
    ...strangers.map(({ id, label }) => ({ key: id, names: [label] })),
  ]
  return { people, companies: members.flatMap(({ company }) => company ?? []) }
}
