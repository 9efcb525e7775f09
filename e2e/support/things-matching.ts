import type { MoreThings } from './things-types'

/** What the routes of `matching` are asked for. */
export async function matchingThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
