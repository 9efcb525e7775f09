import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** What the form of a group is made from, by the names of its fields. Pure. */
export function groupForm({ name, place }: { name: string; place: number }): BasedOn {
  return basedOn({ name, place })
}

/** The ids with one of them at the place, from 1; past the end it is the last. */
export function inOrder(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((one) => one !== id)
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)]
}
