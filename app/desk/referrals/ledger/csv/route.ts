import { getTranslations } from 'next-intl/server'
import { csvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { currentViewer } from '@/lib/auth/current'
import { allEntries } from '@/lib/quotas/queries-export'

const COLUMNS = [
  ...(['at', 'member', 'group', 'kind', 'amount', 'balance', 'about', 'reason'] as const),
  ...(['policyVersion', 'by'] as const),
]

/** The whole ledger of quotas, every entry in its order, as a table to take along. */
export async function GET(): Promise<Response> {
  const found = await allEntries(await currentViewer())
  if (found === null) return csvFile('', null)
  const [t, { timeZone }] = await Promise.all([getTranslations('quotas'), requireCommunity()])
  const time = timeCell(timeZone)
  const rows = found.map((row) => [
    ...[time(row.at), row.member, row.group, t(`kinds.${row.kind}`), row.amount, row.balance],
    ...[row.about, row.reason, row.policyVersion, row.by],
  ])
  return csvFile('quota-ledger', [COLUMNS.map((column) => t(`csv.columns.${column}`)), ...rows])
}
