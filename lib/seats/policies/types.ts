import type { Moved } from './rules-simulation'
import type { SeatPolicyView } from '@/lib/seats/types-desk'

export type StatedPolicy = {
  readonly inForce: SeatPolicyView
  /** Published, and not in force yet. */
  readonly coming: readonly SeatPolicyView[]
}

export type SimulatedSeats = {
  /** How many places would change, of everybody who waits in the groups shown. */
  readonly moved: number
  readonly rows: readonly (Moved & { readonly name: string; readonly groupName: string })[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
