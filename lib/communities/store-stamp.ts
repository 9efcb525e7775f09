import { Prisma } from '@/lib/db/generated/client'

/**
 * Differs after every change of the community or of a group: every committed change of a row gives it a new
 * `xmin`. A part of another room's statement, so that a cached page is checked in one round trip.
 */
export const SETTINGS_STAMP = Prisma.sql`
  (SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "Group"),
  (SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "Community")`
