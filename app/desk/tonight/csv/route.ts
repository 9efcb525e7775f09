import { getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { currentViewer } from '@/lib/auth/current'
import { whoCame, type Came } from '@/lib/checkins/pasted/queries'
import { cameSchema } from '@/lib/checkins/pasted/schema'
import type { CsvColumn } from '@/lib/shared/csv'

/** Who came to the evening `night`, as a table to take along; it can be pasted again as it is. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(cameSchema, search)
  const came = await whoCame(await currentViewer(), filter.night)
  if (came === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const [t, statuses, { timeZone }] = await Promise.all([
    getTranslations('checkins.paste.columns'),
    getTranslations('checkins.status'),
    requireCommunity(),
  ])
  const time = timeCell(timeZone)
  const columns: readonly CsvColumn<Came>[] = [
    { head: t('name'), cell: ({ name }) => name },
    { head: t('company'), cell: ({ company }) => company },
    { head: t('position'), cell: ({ position }) => position },
    { head: t('status'), cell: ({ status }) => statuses(status) },
    { head: t('at'), cell: ({ at }) => time(at) },
    { head: t('via'), cell: ({ via }) => t(`via${via}`) },
    { head: t('by'), cell: ({ byName }) => byName },
  ]
  return csvFile('check-ins', columns, came)
}
