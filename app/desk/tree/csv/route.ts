import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { familyTree } from '@/lib/referrals/tree/queries'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import { above, orderOf, rowsOf } from '@/lib/referrals/tree/rules-rows'
import { treeSchema } from '@/lib/referrals/tree/schema'
import { toCsv } from '@/lib/shared/csv'

/** The tree, or the one branch that is looked at, one row a person, in its order. Kept by no cache. */
export async function GET(request: Request): Promise<Response> {
  const filter = treeSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await familyTree(await currentViewer(), { q: '' })
  const headers = { 'cache-control': 'private, no-store' }
  if (found === null) return new Response(null, { status: 404, headers })
  const [t, locale] = await Promise.all([getTranslations('tree'), getLocale()])
  const family = familyOf(found.people)
  const { people, totals, children, levels } = family
  const order = orderOf(family, filter.sort, new Intl.Collator(locale).compare)
  const branch = family.places.get(filter.branch)
  const lines = rowsOf(order, () => true, branch === undefined ? order.roots : [branch])
  const name = (place: number) => people[place]?.name ?? t('nameless')
  const yes = (is: boolean) => (is ? t('yes') : null)
  const rows = lines.flatMap(({ place }) => {
    const [person, branchTotals] = [people[place], totals[place]]
    if (person === undefined || branchTotals === undefined) return []
    const { company, status, joined, parent, present, spoke, cut } = person
    return [
      [
        ...[name(place), company, t(`status.${status}`), joined, levels[place] ?? 1],
        parent < 0 ? null : name(parent),
        above(family, place).slice(0, DEEPEST).toReversed().map(name).join(' › '),
        ...[(children[place] ?? []).length, yes(present), yes(spoke), yes(cut)],
        ...[branchTotals.people, branchTotals.here, branchTotals.present],
        ...[branchTotals.spoke, branchTotals.gone],
      ],
    ]
  })
  const head = COLUMNS.map((column) => t(`csvColumns.${column}`))
  return new Response(toCsv([head, ...rows]), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('fileName')}.csv"`,
    },
  })
}

/** Of a very long line the nearest people; the column before names who brought them in any case. */
const DEEPEST = 20

const COLUMNS = [
  ...['name', 'company', 'status', 'joined', 'generation', 'broughtBy', 'line', 'brought'],
  ...['present', 'spoke', 'cut', 'branchPeople', 'branchHere', 'branchPresent', 'branchSpoke'],
  'branchGone',
] as const
