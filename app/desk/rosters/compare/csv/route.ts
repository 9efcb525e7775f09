import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { allDifferences } from '@/lib/rosters/compare/queries'
import type { VerdictName } from '@/lib/naming/types'
import type { Difference } from '@/lib/rosters/compare/rules'
import { compareSchema } from '@/lib/rosters/schema'
import { toCsv } from '@/lib/shared/csv'

/** The difference between two rosters, as a table to take along. Kept by no cache. */
export async function GET(request: Request): Promise<Response> {
  const filter = compareSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await allDifferences(await currentViewer(), filter)
  const headers = { 'cache-control': 'private, no-store' }
  if (found === null) return new Response(null, { status: 404, headers })
  const t = await getTranslations('rosters')
  const verdicts = await getTranslations('naming.verdicts')
  const verdict = (side: Difference['before']) =>
    side?.verdict == null ? null : verdicts(side.verdict.toLowerCase() as VerdictName)
  const rows = found.differences.map(({ displayName, kinds, before, after }) => [
    displayName,
    kinds.map((kind) => t(`difference.kinds.${kind}`)).join(' '),
    ...[before?.nickname ?? null, verdict(before), after?.nickname ?? null, verdict(after)],
  ])
  const head = [
    t('difference.person'),
    t('difference.kind'),
    t('difference.before'),
    t('columns.verdict'),
    t('difference.after'),
    t('columns.verdict'),
  ]
  return new Response(toCsv([head, ...rows]), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('fileName')}.csv"`,
    },
  })
}
