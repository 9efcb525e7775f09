import type { MoreThings } from './things-types'

/** What the routes of `referrals` are asked for. */
export function referralsThings(): Promise<MoreThings> {
  return Promise.resolve({ addresses: {}, secrets: [] })
}
