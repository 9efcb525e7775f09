import { getTranslations } from 'next-intl/server'
import { csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { currentViewer } from '@/lib/auth/current'
import { allReferrals } from '@/lib/referrals/export/queries'
import type { CsvColumn } from '@/lib/shared/csv'

type Row = NonNullable<Awaited<ReturnType<typeof allReferrals>>>[number]

/** Every referral there ever was, as a table to take along. */
export async function GET(): Promise<Response> {
  const found = await allReferrals(await currentViewer())
  if (found === null) return noCsvFile()
  const [t, { timeZone }] = await Promise.all([getTranslations('referrals'), requireCommunity()])
  const time = timeCell(timeZone)
  const columns: readonly CsvColumn<Row>[] = [
    { head: t('csv.columns.referrer'), cell: ({ referrer }) => referrer },
    { head: t('csv.columns.group'), cell: ({ group }) => group },
    { head: t('csv.columns.via'), cell: ({ via }) => t(`csv.via.${via}`) },
    { head: t('csv.columns.state'), cell: ({ state }) => t(`states.${state}`) },
    { head: t('csv.columns.name'), cell: ({ name }) => name },
    { head: t('csv.columns.company'), cell: ({ company }) => company },
    { head: t('csv.columns.position'), cell: ({ position }) => position },
    { head: t('csv.columns.city'), cell: ({ city }) => city },
    { head: t('csv.columns.nickname'), cell: ({ nickname }) => nickname },
    { head: t('csv.columns.howKnown'), cell: ({ howKnown }) => howKnown },
    { head: t('csv.columns.admitted'), cell: ({ admitted }) => admitted },
    { head: t('csv.columns.createdAt'), cell: ({ createdAt }) => time(createdAt) },
    { head: t('csv.columns.usedAt'), cell: ({ usedAt }) => time(usedAt) },
    { head: t('csv.columns.endedAt'), cell: ({ endedAt }) => time(endedAt) },
  ]
  return csvFile('referrals', columns, found)
}
