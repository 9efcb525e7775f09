import { getTranslations } from 'next-intl/server'
import { csvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { currentViewer } from '@/lib/auth/current'
import { allReferrals } from '@/lib/referrals/export/queries'

const COLUMNS = [
  ...(['referrer', 'group', 'via', 'state', 'name', 'company', 'position', 'city'] as const),
  ...(['nickname', 'howKnown', 'admitted', 'createdAt', 'usedAt', 'endedAt'] as const),
]

/** Every referral there ever was, as a table to take along. */
export async function GET(): Promise<Response> {
  const found = await allReferrals(await currentViewer())
  if (found === null) return csvFile('', null)
  const [t, { timeZone }] = await Promise.all([getTranslations('referrals'), requireCommunity()])
  const time = timeCell(timeZone)
  const rows = found.map((row) => [
    ...[row.referrer, row.group, t(`csv.via.${row.via}`), t(`states.${row.state}`), row.name],
    ...[row.company, row.position, row.city, row.nickname, row.howKnown, row.admitted],
    ...[time(row.createdAt), time(row.usedAt), time(row.endedAt)],
  ])
  return csvFile('referrals', [COLUMNS.map((column) => t(`csv.columns.${column}`)), ...rows])
}
