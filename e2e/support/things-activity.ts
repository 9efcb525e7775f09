import type { MoreThings } from './things-types'

/** What the routes of `activity` are asked for. */
export async function activityThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
