import { TREE_STANDINGS, type TreePerson } from './types-tree'

/** A person of the tree as sent to the browser: 5,000 of them are one message, so it is short. */
export type PackedPerson = readonly [
  id: string,
  name: string | null,
  company: string | null,
  joined: string,
  parent: number,
  /** The standing's place in TREE_STANDINGS, plus 4 present, 8 spoke, 16 cut. */
  marks: number,
]

export function packed(people: readonly TreePerson[]): PackedPerson[] {
  return people.map(({ id, name, company, joined, parent, standing, present, spoke, cut }) => {
    const marks = (present ? 4 : 0) + (spoke ? 8 : 0) + (cut ? 16 : 0)
    return [id, name, company, joined, parent, TREE_STANDINGS.indexOf(standing) + marks]
  })
}

export function unpacked(people: readonly PackedPerson[]): TreePerson[] {
  return people.map(([id, name, company, joined, parent, marks]) => ({
    ...{ id, name, company, joined, parent },
    standing: TREE_STANDINGS[marks % 4] ?? 'HERE',
    present: (marks & 4) > 0,
    spoke: (marks & 8) > 0,
    cut: (marks & 16) > 0,
  }))
}
