import { getTranslations } from 'next-intl/server'
import { csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { peopleAt } from '@/lib/attendance/night/queries'
import type { PersonAt } from '@/lib/attendance/night/types'
import { currentViewer } from '@/lib/auth/current'
import type { CsvColumn } from '@/lib/shared/csv'

/** Who was at an evening, when, how, and by which evidence, as a table to take along. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params
  const people = await peopleAt(await currentViewer(), id)
  if (people === null) return noCsvFile()
  const [t, { timeZone }] = await Promise.all([getTranslations('attendance'), requireCommunity()])
  const time = timeCell(timeZone)
  const head = (column: 'name' | 'company' | 'position' | 'status' | 'at' | 'how' | 'said') =>
    t(`night.columns.${column}`)
  const columns: readonly CsvColumn<PersonAt>[] = [
    { head: head('name'), cell: ({ name }) => name },
    { head: head('company'), cell: ({ company }) => company },
    { head: head('position'), cell: ({ position }) => position },
    { head: head('status'), cell: ({ status }) => t(`status.${status}`) },
    { head: head('at'), cell: ({ at }) => time(at) },
    {
      head: head('how'),
      cell: ({ via, byName }) =>
        via === 'DESK' && byName !== null ? t('via.DESK_BY', { by: byName }) : t(`via.${via}`),
    },
    { head: head('said'), cell: ({ said }) => (said ? t('night.yes') : null) },
  ]
  return csvFile('attendance-night', columns, people)
}
