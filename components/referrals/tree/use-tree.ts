import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { unpacked, type PackedPerson } from '@/lib/referrals/tree/rules-packing'
import { above, orderByRanks, rowsOf } from '@/lib/referrals/tree/rules-rows'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import type { TreeFilter } from '@/lib/referrals/tree/schema'
import type { Family } from '@/lib/referrals/tree/types'
import { treeAddress } from './address'

/** A tree that is no longer than a screen or two is open from the start. */
const FEW = 60

/**
 * What the list, the drawing and the card share: the tree in its order, and who and which branch is
 * looked at. That stands in the address, so that it can be sent and gone back to; what is open does not.
 */
export function useTree(
  people: readonly PackedPerson[],
  ranks: readonly number[],
  found: readonly string[],
  filter: TreeFilter,
) {
  const asked = useSearchParams()
  const family = useMemo(() => familyOf(unpacked(people)), [people])
  const order = useMemo(() => orderByRanks(family, ranks), [family, ranks])
  const hits = useMemo(
    () => new Set(found.flatMap((id) => family.places.get(id) ?? [])),
    [found, family],
  )
  const who = family.places.get(asked.get('who') ?? '') ?? -1
  const branch = family.places.get(asked.get('branch') ?? '') ?? -1
  const view: TreeFilter['view'] = asked.get('view') === 'drawing' ? 'drawing' : 'list'
  const roots = useMemo(() => (branch < 0 ? order.roots : [branch]), [branch, order])
  const idOf = (place: number) => family.people[place]?.id ?? ''
  const now: TreeFilter = { ...filter, view, who: idOf(who), branch: idOf(branch) }

  const [open, setOpen] = useState<ReadonlySet<number>>(() =>
    openFirst(family, [...hits, who], branch),
  )
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set())
  const [shown, setShown] = useState<Shown>({ place: who })
  const rows = useMemo(() => rowsOf(order, (place) => open.has(place), roots), [order, open, roots])

  const put = (places: readonly number[], opened: boolean) =>
    setOpen((before) => {
      const next = new Set(before)
      for (const place of places)
        if (opened) next.add(place)
        else next.delete(place)
      return next
    })
  const keep = (change: Partial<TreeFilter>) =>
    window.history.replaceState(null, '', treeAddress(now, change))

  return {
    family,
    order,
    hits,
    who,
    branch,
    view,
    roots,
    open,
    folded,
    shown,
    rows,
    now,
    put,
    openAll: () => setOpen(new Set(family.people.keys())),
    closeAll: () => setOpen(new Set(branch < 0 ? [] : [branch])),
    /** Looks at a person where they stand. */
    look: (place: number) => keep({ who: place === who ? '' : idOf(place) }),
    /** Looks at a person chosen elsewhere: opens the way to them, and brings them into sight. */
    show: (place: number) => {
      const way = above(family, place)
      put(way, true)
      setFolded((before) => new Set([...before].filter((one) => !way.includes(one))))
      const outside = branch >= 0 && place !== branch && !way.includes(branch)
      keep({ who: idOf(place), ...(outside ? { branch: '' } : {}) })
      setShown({ place })
    },
    /** One branch alone, as a page to come back from; -1 for the whole tree. */
    goToBranch: (place: number) => {
      if (place >= 0) put([place], true)
      window.history.pushState(null, '', treeAddress(now, { branch: idOf(place) }))
    },
    see: (next: TreeFilter['view']) => keep({ view: next }),
    fold: (place: number) => {
      if ((family.children[place]?.length ?? 0) === 0) return
      setFolded((before) => {
        const next = new Set(before)
        if (!next.delete(place)) next.add(place)
        return next
      })
    },
  }
}

/** A person chosen elsewhere, to be brought into sight; another object each time. */
export type Shown = { readonly place: number }

/** A small tree whole; of a large one the way to the person who was asked for. */
function openFirst(family: Family, wanted: readonly number[], branch: number): Set<number> {
  if (family.people.length <= FEW) return new Set(family.people.keys())
  const open = new Set(wanted.flatMap((place) => (place < 0 ? [] : above(family, place))))
  if (branch >= 0) open.add(branch)
  return open
}
