import { getTranslations } from 'next-intl/server'
import { csvFile, noCsvFile, timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { currentViewer } from '@/lib/auth/current'
import { allEntries } from '@/lib/quotas/queries-export'
import type { CsvColumn } from '@/lib/shared/csv'

type Row = NonNullable<Awaited<ReturnType<typeof allEntries>>>[number]

/** The whole ledger of quotas, every entry in its order, as a table to take along. */
export async function GET(): Promise<Response> {
  const found = await allEntries(await currentViewer())
  if (found === null) return noCsvFile()
  const [t, { timeZone }] = await Promise.all([getTranslations('quotas'), requireCommunity()])
  const time = timeCell(timeZone)
  const columns: readonly CsvColumn<Row>[] = [
    { head: t('csv.columns.at'), cell: ({ at }) => time(at) },
    { head: t('csv.columns.member'), cell: ({ member }) => member },
    { head: t('csv.columns.group'), cell: ({ group }) => group },
    { head: t('csv.columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { head: t('csv.columns.amount'), cell: ({ amount }) => amount },
    { head: t('csv.columns.balance'), cell: ({ balance }) => balance },
    { head: t('csv.columns.about'), cell: ({ about }) => about },
    { head: t('csv.columns.reason'), cell: ({ reason }) => reason },
    { head: t('csv.columns.policyVersion'), cell: ({ policyVersion }) => policyVersion },
    { head: t('csv.columns.by'), cell: ({ by }) => by },
  ]
  return csvFile('quota-ledger', columns, found)
}
