import type { MoreThings } from './things-types'

/** What the routes of `naming` are asked for. */
export async function namingThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
