import type { MoreThings } from './things-types'

/** What the routes of `privacy` are asked for. */
export async function privacyThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
