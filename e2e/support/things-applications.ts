import type { MoreThings } from './things-types'

/** What the routes of `applications` are asked for. */
export function applicationsThings(): Promise<MoreThings> {
  return Promise.resolve({ addresses: {}, secrets: [] })
}
