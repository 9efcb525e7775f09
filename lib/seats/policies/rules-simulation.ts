import type { Working } from '@/lib/seats/types'

export type Moved = {
  readonly applicationId: string
  readonly place: number
  readonly points: number
  readonly presentPlace: number
  readonly presentPoints: number
}

/** Two orders of the same people beside each other, in the second one's order. */
export function compareOrders(present: readonly Working[], tried: readonly Working[]): Moved[] {
  const before = new Map(present.map((one) => [one.applicationId, one]))
  return tried.map(({ applicationId, place, points }) => ({
    applicationId,
    place,
    points,
    presentPlace: before.get(applicationId)?.place ?? place,
    presentPoints: before.get(applicationId)?.points ?? points,
  }))
}
