import { getTranslations } from 'next-intl/server'
import { allOfShelf } from '@/lib/applications/queries-queue'
import { queueSchema } from '@/lib/applications/schema-desk'
import { currentViewer } from '@/lib/auth/current'
import { toCsv } from '@/lib/shared/csv'

/** One shelf of the queue, filtered as it is shown, as a table to take along. Kept by no cache. */
export async function GET(request: Request): Promise<Response> {
  const filter = queueSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await allOfShelf(await currentViewer(), filter)
  const headers = { 'cache-control': 'private, no-store' }
  if (found === null) return new Response(null, { status: 404, headers })
  const [t, verdicts] = await Promise.all([
    getTranslations('applications.desk'),
    getTranslations('naming.verdicts'),
  ])
  const rows = found.map((row) => [
    ...[row.name, row.nickname, row.finding === null ? null : verdicts(row.finding.verdict)],
    ...[row.company, row.position, row.groupName, row.referrer?.name ?? null],
    ...[t(`states.${row.state}`), row.submittedAt.toString(), row.since.toString()],
    row.warnings.map((warning) => t(`warnings.${warning}`)).join(' '),
  ])
  const head = HEAD.map((column) => t(`csvHead.${column}`))
  return new Response(toCsv([head, ...rows]), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('fileName')}.csv"`,
    },
  })
}

const HEAD = [
  ...(['name', 'nickname', 'verdict', 'company', 'position', 'group'] as const),
  ...(['referrer', 'state', 'submitted', 'since', 'warnings'] as const),
]
