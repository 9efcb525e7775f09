import type { MoreThings } from './things-types'

/** What the routes of `compliance` are asked for. */
export async function complianceThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
