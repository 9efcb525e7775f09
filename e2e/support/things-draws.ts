import type { MoreThings } from './things-types'

/** What the routes of `draws` are asked for. */
export async function drawsThings(): Promise<MoreThings> {
  await Promise.resolve()
  return { addresses: {}, secrets: [] }
}
