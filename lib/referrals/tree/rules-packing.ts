import { TREE_STATUSES, type TreePerson } from './types'

/** A person of the tree as sent to the browser: 5,000 of them are one message, so it is short. */
export type PackedPerson = readonly [
  id: string,
  name: string | null,
  company: string | null,
  joined: string,
  parent: number,
  /** The place of the status in TREE_STATUSES, plus 4 present, 8 spoke, 16 cut. */
  marks: number,
]

export function packed(people: readonly TreePerson[]): PackedPerson[] {
  return people.map(({ id, name, company, joined, parent, status, present, spoke, cut }) => {
    const marks = (present ? 4 : 0) + (spoke ? 8 : 0) + (cut ? 16 : 0)
    return [id, name, company, joined, parent, TREE_STATUSES.indexOf(status) + marks]
  })
}

export function unpacked(people: readonly PackedPerson[]): TreePerson[] {
  return people.map(([id, name, company, joined, parent, marks]) => ({
    id,
    name,
    company,
    joined,
    parent,
    status: TREE_STATUSES[marks % 4] ?? 'HERE',
    present: (marks & 4) > 0,
    spoke: (marks & 8) > 0,
    cut: (marks & 16) > 0,
  }))
}
