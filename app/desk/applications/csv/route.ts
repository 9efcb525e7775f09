import { getTranslations } from 'next-intl/server'
import { csvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { allOfShelf } from '@/lib/applications/desk/queries-queue'
import { queueSchema } from '@/lib/applications/desk/schema'
import { currentViewer } from '@/lib/auth/current'

const COLUMNS = [
  ...(['name', 'nickname', 'verdict', 'company', 'position', 'group'] as const),
  ...(['referrer', 'state', 'submitted', 'since', 'warnings'] as const),
]

/** One shelf of the queue, filtered as it is shown, as a table to take along. */
export async function GET(request: Request): Promise<Response> {
  const filter = queueSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await allOfShelf(await currentViewer(), filter)
  if (found === null) return csvFile('', null)
  const [t, verdicts, { timeZone }] = await Promise.all([
    getTranslations('applications.desk'),
    getTranslations('naming.verdicts'),
    requireCommunity(),
  ])
  const time = timeCell(timeZone)
  const rows = found.map((row) => [
    ...[row.name, row.nickname, row.finding === null ? null : verdicts(row.finding.verdict)],
    ...[row.company, row.position, row.groupName, row.referrer?.name ?? null],
    ...[t(`states.${row.state}`), time(row.submittedAt), time(row.since)],
    row.warnings.map((warning) => t(`warnings.${warning}`)).join(' '),
  ])
  return csvFile('applications', [COLUMNS.map((column) => t(`csvHead.${column}`)), ...rows])
}
