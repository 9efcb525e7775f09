import type { MoreThings } from './things-types'

/** What the routes of `rosters` are asked for. */
export async function rostersThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
