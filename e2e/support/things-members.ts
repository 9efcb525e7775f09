import type { MoreThings } from './things-types'

/** What the routes of `members` are asked for. */
export async function membersThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
