import { Temporal } from 'temporal-polyfill'
import { getTranslations } from 'next-intl/server'
import { csvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { currentViewer } from '@/lib/auth/current'
import { wholeWaitList } from '@/lib/seats/queries'
import { seatsFilterSchema } from '@/lib/seats/schema'
import type { WorkingLine } from '@/lib/seats/types'

const TERMS = [
  'ROLE',
  'COMPANY',
  'REFERRAL',
  'WAITING',
] as const satisfies readonly WorkingLine['term'][]
const COLUMNS = [
  ...(['group', 'place', 'points', 'name', 'company', 'position', 'since', 'proposed'] as const),
  ...TERMS,
]

/** The wait-list in its order, with what each place was worked out from, as a table to take along. */
export async function GET(request: Request): Promise<Response> {
  const filter = seatsFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await wholeWaitList(await currentViewer(), filter)
  if (found === null) return csvFile('', null)
  const [t, { timeZone }] = await Promise.all([getTranslations('seats.csv'), requireCommunity()])
  const time = timeCell(timeZone)
  const rows = found.map(({ working, ...row }) => [
    ...[row.groupName, working.place, working.points, row.name, row.companyName, row.position],
    time(Temporal.Instant.fromEpochMilliseconds(row.since)),
    row.proposed ? t('yes') : null,
    ...TERMS.map((term) => working.lines.find((line) => line.term === term)?.points ?? 0),
  ])
  return csvFile('wait-list', [COLUMNS.map((column) => t(`columns.${column}`)), ...rows])
}
