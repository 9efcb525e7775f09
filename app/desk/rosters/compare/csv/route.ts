import { getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile } from '@/app/csv-file'
import { readFilter } from '@/app/read-filter'
import { currentViewer } from '@/lib/auth/current'
import type { VerdictName } from '@/lib/naming/types'
import { allDifferences } from '@/lib/rosters/compare/queries'
import type { Difference } from '@/lib/rosters/compare/rules'
import { compareSchema } from '@/lib/rosters/schema'
import type { CsvColumn } from '@/lib/shared/csv'

/** The difference between two rosters, as a table to take along. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(compareSchema, search)
  const found = await allDifferences(await currentViewer(), filter)
  if (found === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const [t, verdicts] = await Promise.all([
    getTranslations('rosters'),
    getTranslations('naming.verdicts'),
  ])
  const verdict = (side: Difference['before']) =>
    side?.verdict == null ? null : verdicts(side.verdict.toLowerCase() as VerdictName)
  const kindsOf = ({ kinds }: Difference) =>
    kinds.map((kind) => t(`difference.kinds.${kind}`)).join(' ')
  const columns: readonly CsvColumn<Difference>[] = [
    { head: t('difference.person'), cell: ({ displayName }) => displayName },
    { head: t('difference.kind'), cell: kindsOf },
    { head: t('difference.before'), cell: ({ before }) => before?.nickname ?? null },
    { head: t('columns.verdict'), cell: ({ before }) => verdict(before) },
    { head: t('difference.after'), cell: ({ after }) => after?.nickname ?? null },
    { head: t('columns.verdict'), cell: ({ after }) => verdict(after) },
  ]
  return csvFile(t('fileName'), columns, found.differences)
}
