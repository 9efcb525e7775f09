import { addressOf } from '@/components/ui/address'
import type { TreeFilter } from '@/lib/referrals/tree/schema'

export const TREE_PATH = '/desk/tree'
const DEFAULTS = { sort: 'size', view: 'list' } as const

/** The address of the tree under a changed filter. */
export function treeAddress(
  filter: TreeFilter,
  change: Partial<TreeFilter> = {},
  path = TREE_PATH,
): string {
  return addressOf(path, filter, change, DEFAULTS)
}
