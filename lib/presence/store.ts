import { Prisma } from '@/lib/db/generated/client'

/** Of a check-in `c`: on time or late. The same as `wasPresent` of an evening that has begun. */
export const THERE = `c."status" IN ('ON_TIME', 'LATE')`

/** Of a check-in `c` at the evening `n`: whether the member was present, as of the instant. */
export function present(at: Date): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(THERE)} AND ${begun(at)})`
}

/** Of an evening `n`: whether it had begun by the instant. Before that nothing counts. */
export function begun(at: Date): Prisma.Sql {
  return Prisma.sql`n."startsAt" <= ${at}`
}
