import type { TreeFilter } from '@/lib/referrals/tree/schema'

export const TREE_PATH = '/desk/tree'
const DEFAULTS: TreeFilter = { q: '', sort: 'size', view: 'list', branch: '', who: '' }

/** The address of the tree under a changed filter; usual values are left out. */
export function treeAddress(
  filter: TreeFilter,
  change: Partial<TreeFilter> = {},
  path = TREE_PATH,
): string {
  const query = new URLSearchParams()
  const whole = { ...filter, ...change }
  for (const key of ['q', 'sort', 'view', 'branch', 'who'] as const) {
    if (whole[key] !== DEFAULTS[key]) query.set(key, whole[key])
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
