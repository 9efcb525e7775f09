import { Temporal } from 'temporal-polyfill'
import { getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { currentViewer } from '@/lib/auth/current'
import { wholeWaitList } from '@/lib/seats/queries'
import { seatsFilterSchema } from '@/lib/seats/schema'
import type { CsvColumn } from '@/lib/shared/csv'
import type { WorkingLine } from '@/lib/seats/types'

const TERMS = [
  'ROLE',
  'COMPANY',
  'REFERRAL',
  'WAITING',
] as const satisfies readonly WorkingLine['term'][]
type Row = NonNullable<Awaited<ReturnType<typeof wholeWaitList>>>[number]

/** The wait-list in its order, with what each place was worked out from, as a table to take along. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(seatsFilterSchema, search)
  const found = await wholeWaitList(await currentViewer(), filter)
  if (found === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const [t, { timeZone }] = await Promise.all([getTranslations('seats.csv'), requireCommunity()])
  const time = timeCell(timeZone)
  const columns: readonly CsvColumn<Row>[] = [
    { head: t('columns.group'), cell: ({ groupName }) => groupName },
    { head: t('columns.place'), cell: ({ working }) => working.place },
    { head: t('columns.points'), cell: ({ working }) => working.points },
    { head: t('columns.name'), cell: ({ name }) => name },
    { head: t('columns.company'), cell: ({ companyName }) => companyName },
    { head: t('columns.position'), cell: ({ position }) => position },
    {
      head: t('columns.since'),
      cell: ({ since }) => time(Temporal.Instant.fromEpochMilliseconds(since)),
    },
    { head: t('columns.proposed'), cell: ({ proposed }) => (proposed ? t('yes') : null) },
    ...TERMS.map((term) => ({
      head: t(`columns.${term}`),
      cell: ({ working }: Row) => working.lines.find((line) => line.term === term)?.points ?? 0,
    })),
  ]
  return csvFile('wait-list', columns, found)
}
