import type { MoreThings } from './things-types'

/** What the routes of `quotas` are asked for. */
export function quotasThings(): Promise<MoreThings> {
  return Promise.resolve({ addresses: {}, secrets: [] })
}
