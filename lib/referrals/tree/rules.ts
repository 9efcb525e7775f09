import { cutCircles, earliest, survivors, type Bringing } from './rules-bringing'
import type { TreeMember, TreePerson, TreeReferral, TreeStatus } from './types'

/**
 * Who brought whom, parents before children. Merged rows are whom they went into, with all that
 * was known of either. Of several who brought one person the earliest counts; who was brought by
 * no one is a root. A circle, which only merges can close, is cut at the referral that came last in
 * it. Linear in people and referrals.
 */
export function treeOf(
  members: readonly TreeMember[],
  referrals: readonly TreeReferral[],
): TreePerson[] {
  const standsFor = survivors(members)
  const people = joined(members, standsFor)
  const bringing = earliest(referrals, standsFor)
  const cut = cutCircles(bringing)
  return inOrder(people, bringing, cut)
}

type Person = Omit<TreePerson, 'parent' | 'cut'>

function joined(members: readonly TreeMember[], standsFor: ReadonlyMap<string, string>) {
  const rows = new Map(members.map((member) => [member.id, member]))
  const people = new Map<string, Person>()
  for (const row of members) {
    const of = rows.get(standsFor.get(row.id) ?? row.id) ?? row
    const before = people.get(of.id)
    const status = statusOf(of)
    const earlier = before === undefined || row.joined < before.joined
    people.set(of.id, {
      id: of.id,
      name: status === 'ERASED' ? null : of.name,
      company: status === 'ERASED' ? null : of.company,
      status,
      present: row.present || (before?.present ?? false),
      spoke: row.spoke || (before?.spoke ?? false),
      joined: earlier ? row.joined : before.joined,
    })
  }
  return people
}

function statusOf({ status }: TreeMember): TreeStatus {
  if (status === 'ACTIVE') return 'HERE'
  // A merged row that no other row stands for any more: what is left of a person who is gone for good.
  return status === 'MERGED' ? 'ERASED' : status
}

function inOrder(
  people: ReadonlyMap<string, Person>,
  bringing: ReadonlyMap<string, Bringing>,
  cut: ReadonlySet<string>,
): TreePerson[] {
  const brought = new Map<string, string[]>()
  const ordered: TreePerson[] = []
  for (const [id, person] of people) {
    const by = bringing.get(id)?.referrerId
    if (by === undefined) ordered.push({ ...person, parent: -1, cut: cut.has(id) })
    else pushTo(brought, by, id)
  }
  for (let place = 0; place < ordered.length; place += 1) {
    for (const id of brought.get(ordered[place]?.id ?? '') ?? []) {
      const person = people.get(id)
      if (person !== undefined) ordered.push({ ...person, parent: place, cut: false })
    }
  }
  return ordered
}

function pushTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
