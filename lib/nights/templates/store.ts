import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'
import type { TemplateTerms, TemplateVersion } from './types'

/** Joins, as `o`, what the template in force on the date of the evening `n` says besides its times. */
export const IN_FORCE = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT "opener"::text, "catchUpDays" FROM "EveningTemplate" WHERE "groupId" = n."groupId"
    ORDER BY "firstDay" <= n."date" DESC,
      CASE WHEN "firstDay" <= n."date" THEN -"version" ELSE "version" END LIMIT 1
  ) o ON true`

/** Every version of the group, or with null of every group; newest first. */
export async function listTemplates(db: Tx, groupId: string | null): Promise<TemplateVersion[]> {
  const rows = await db.eveningTemplate.findMany({
    where: groupId === null ? {} : { groupId },
    orderBy: { version: 'desc' },
  })
  return rows.map(({ checkInOpens, checkInCloses, starts, questions, ends, ...row }) => ({
    ...row,
    clocks: { checkInOpens, checkInCloses, starts, questions, ends },
    firstDay: fromDateColumn(row.firstDay),
    effectiveFrom: toInstant(row.effectiveFrom),
  }))
}

export async function insertTemplate(
  tx: Tx,
  groupId: string,
  {
    firstDay,
    ...version
  }: TemplateTerms & Publication & { readonly note: string; readonly firstDay: Temporal.PlainDate },
): Promise<string> {
  const { weekdays, clocks, opener, catchUpDays, note, authorId, effectiveFrom, publishedAt } =
    version
  const data = {
    groupId,
    version: version.version,
    weekdays: [...weekdays],
    ...clocks,
    opener,
    catchUpDays,
    note,
    authorId,
    firstDay: toDateColumn(firstDay),
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.eveningTemplate.create({ data, select: { id: true } })).id
}
