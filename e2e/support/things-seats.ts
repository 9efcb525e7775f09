import type { MoreThings } from './things-types'

/** What the routes of `seats` are asked for. */
export function seatsThings(): Promise<MoreThings> {
  return Promise.resolve({ addresses: {}, secrets: [] })
}
