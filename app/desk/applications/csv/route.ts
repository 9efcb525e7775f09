import { getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { allOfShelf } from '@/lib/applications/desk/queries-queue'
import { queueSchema } from '@/lib/applications/desk/schema'
import { currentViewer } from '@/lib/auth/current'
import type { CsvColumn } from '@/lib/shared/csv'

type Row = NonNullable<Awaited<ReturnType<typeof allOfShelf>>>[number]

/** One shelf of the queue, filtered as it is shown, as a table to take along. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(queueSchema, search)
  const found = await allOfShelf(await currentViewer(), filter)
  if (found === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const [t, verdicts, { timeZone }] = await Promise.all([
    getTranslations('applications.desk'),
    getTranslations('naming.verdicts'),
    requireCommunity(),
  ])
  const time = timeCell(timeZone)
  const warnings = (row: Row) => row.warnings.map((warning) => t(`warnings.${warning}`)).join(' ')
  const columns: readonly CsvColumn<Row>[] = [
    { head: t('csvHead.name'), cell: ({ name }) => name },
    { head: t('csvHead.nickname'), cell: ({ nickname }) => nickname },
    {
      head: t('csvHead.verdict'),
      cell: ({ finding }) => (finding === null ? null : verdicts(finding.verdict)),
    },
    { head: t('csvHead.company'), cell: ({ company }) => company },
    { head: t('csvHead.position'), cell: ({ position }) => position },
    { head: t('csvHead.group'), cell: ({ groupName }) => groupName },
    { head: t('csvHead.referrer'), cell: ({ referrer }) => referrer?.name ?? null },
    { head: t('csvHead.state'), cell: ({ state }) => t(`states.${state}`) },
    { head: t('csvHead.submitted'), cell: ({ submittedAt }) => time(submittedAt) },
    { head: t('csvHead.since'), cell: ({ since }) => time(since) },
    { head: t('csvHead.warnings'), cell: warnings },
  ]
  return csvFile('applications', columns, found)
}
