import { getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile } from '@/app/csv-file'
import { readFilter } from '@/app/read-filter'
import { columnWord } from '@/components/seats/numbers-words'
import { currentViewer } from '@/lib/auth/current'
import { seatNumbers } from '@/lib/seats/numbers/queries'
import { columnsOf, rowsOf } from '@/lib/seats/numbers/rules-table'
import { figureSchema } from '@/lib/seats/numbers/schema'
import type { CsvColumn } from '@/lib/shared/csv'

/** One figure of the numbers as a file: the table under its plot. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(figureSchema, search)
  const numbers = await seatNumbers(await currentViewer(), filter)
  if (numbers === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const t = await getTranslations('seats.numbers')
  const { of, group } = filter
  const rows = rowsOf(numbers, of)
  const columns: readonly CsvColumn<(typeof rows)[number]>[] = [
    { head: of === 'decisions' ? t('month') : t('week'), cell: ({ key }) => key },
    ...columnsOf(numbers, of, group).map((column) => ({
      head: columnWord(t, of, column),
      cell: ({ values }: (typeof rows)[number]) => values[column.key] ?? null,
    })),
  ]
  return csvFile(`seats-numbers-${of}`, columns, rows)
}
