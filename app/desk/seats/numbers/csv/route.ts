import { getTranslations } from 'next-intl/server'
import { csvFile } from '@/app/csv-file'
import { columnWord } from '@/components/seats/numbers-words'
import { currentViewer } from '@/lib/auth/current'
import { seatNumbers } from '@/lib/seats/numbers/queries'
import { columnsOf, rowsOf } from '@/lib/seats/numbers/rules-table'
import { figureSchema } from '@/lib/seats/numbers/schema'

/** One figure of the numbers as a file: the table under its plot. */
export async function GET(request: Request): Promise<Response> {
  const filter = figureSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const numbers = await seatNumbers(await currentViewer(), filter)
  if (numbers === null) return csvFile('', null)
  const t = await getTranslations('seats.numbers')
  const { of, group } = filter
  const columns = columnsOf(numbers, of, group)
  const head = [
    of === 'decisions' ? t('month') : t('week'),
    ...columns.map((column) => columnWord(t, of, column)),
  ]
  const rows = rowsOf(numbers, of).map(({ key, values }) => [
    key,
    ...columns.map((column) => values[column.key] ?? null),
  ])
  return csvFile(`seats-numbers-${of}`, [head, ...rows])
}
