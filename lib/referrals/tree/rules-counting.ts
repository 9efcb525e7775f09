import type { BranchTotals, Family, TreePerson } from './types'

/** Counts every branch, and finds everybody's children and level. Linear: children stand behind parents. */
export function familyOf(people: readonly TreePerson[]): Family {
  const children: number[][] = people.map(() => [])
  const roots: number[] = []
  const levels: number[] = []
  const totals: { -readonly [K in keyof BranchTotals]: BranchTotals[K] }[] = people.map(countOne)
  people.forEach(({ parent }, place) => {
    if (parent < 0) roots.push(place)
    else children[parent]?.push(place)
    levels.push((levels[parent] ?? 0) + 1)
  })
  for (let place = people.length - 1; place >= 0; place -= 1) {
    const branch = totals[place]
    const above = totals[people[place]?.parent ?? -1]
    if (branch === undefined || above === undefined) continue
    above.people += branch.people
    above.here += branch.here
    above.present += branch.present
    above.spoke += branch.spoke
    above.gone += branch.gone
  }
  const places = new Map(people.map(({ id }, place) => [id, place]))
  return { people, children, roots, totals, levels, places }
}

/** All branches together. */
export function sumOf(family: Family): BranchTotals {
  const sum = { people: 0, here: 0, present: 0, spoke: 0, gone: 0 }
  for (const root of family.roots) {
    const branch = family.totals[root]
    if (branch === undefined) continue
    sum.people += branch.people
    sum.here += branch.here
    sum.present += branch.present
    sum.spoke += branch.spoke
    sum.gone += branch.gone
  }
  return sum
}

function countOne({ status, present, spoke }: TreePerson) {
  const here = status === 'HERE' ? 1 : 0
  return { people: 1, here, present: Number(present), spoke: Number(spoke), gone: 1 - here }
}
