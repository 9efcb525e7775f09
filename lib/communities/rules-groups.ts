import type { CommunityView } from './types'

type Groups = CommunityView['groups']

/** Where a person can come to be at home, the open groups that are no side groups; `also` is where they are. Pure. */
export function homesOf(groups: Groups, also?: string): Groups {
  return groups.filter(({ id, isOpen, kind }) => id === also || (isOpen && kind === 'HOME'))
}
