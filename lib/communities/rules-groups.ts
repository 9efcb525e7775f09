import type { CommunityView } from './types'

/** Where something can still come to be; `also` is the group that is looked at, closed or not. Pure. */
export function openGroups<G extends { readonly id: string; readonly isOpen: boolean }>(
  groups: readonly G[],
  also?: string,
): G[] {
  return groups.filter(({ id, isOpen }) => isOpen || id === also)
}

type Groups = CommunityView['groups']

/** Where a person can come to be at home, the open groups that are no side groups; `also` is where they are. Pure. */
export function homesOf(groups: Groups, also?: string): Groups {
  return groups.filter(({ id, isOpen, kind }) => id === also || (isOpen && kind === 'HOME'))
}
