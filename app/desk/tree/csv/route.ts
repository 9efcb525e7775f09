import { getLocale, getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile } from '@/app/csv-file'
import { readFilter } from '@/app/read-filter'
import { currentViewer } from '@/lib/auth/current'
import { familyTree } from '@/lib/referrals/tree/queries'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import { above, orderOf, rowsOf } from '@/lib/referrals/tree/rules-rows'
import { treeSchema } from '@/lib/referrals/tree/schema'
import type { CsvColumn } from '@/lib/shared/csv'

/** The tree, or the one branch that is looked at, one row a person, in its order. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(treeSchema, search)
  const found = await familyTree(await currentViewer(), { q: '' })
  if (found === null) return noCsvFile()
  const [t, locale] = await Promise.all([getTranslations('tree'), getLocale()])
  const family = familyOf(found.people)
  const { people, totals, children, levels } = family
  const order = orderOf(family, filter.sort, new Intl.Collator(locale).compare)
  const branch = family.places.get(filter.branch)
  // The whole tree is not the branch of a member who is not in it.
  const lost = filter.branch !== '' && branch === undefined ? [{ name: 'branch', max: null }] : []
  const refused = badCsvFilter([...unread, ...lost], await getTranslations('ui.unread'))
  if (refused !== null) return refused
  const lines = rowsOf(order, () => true, branch === undefined ? order.roots : [branch])
  const name = (place: number) => people[place]?.name ?? t('nameless')
  const yes = (is: boolean) => (is ? t('yes') : null)
  const rows = lines.flatMap(({ place }) => {
    const [person, branchTotals] = [people[place], totals[place]]
    if (person === undefined || branchTotals === undefined) return []
    const line = above(family, place).slice(0, DEEPEST).toReversed()
    return [{ place, person, branch: branchTotals, line: line.map(name).join(' › ') }]
  })
  const columns: readonly CsvColumn<(typeof rows)[number]>[] = [
    { head: t('csvColumns.name'), cell: ({ place }) => name(place) },
    { head: t('csvColumns.company'), cell: ({ person }) => person.company },
    { head: t('csvColumns.status'), cell: ({ person }) => t(`status.${person.status}`) },
    { head: t('csvColumns.joined'), cell: ({ person }) => person.joined },
    { head: t('csvColumns.generation'), cell: ({ place }) => levels[place] ?? 1 },
    {
      head: t('csvColumns.broughtBy'),
      cell: ({ person }) => (person.parent < 0 ? null : name(person.parent)),
    },
    { head: t('csvColumns.line'), cell: ({ line }) => line },
    { head: t('csvColumns.brought'), cell: ({ place }) => (children[place] ?? []).length },
    { head: t('csvColumns.present'), cell: ({ person }) => yes(person.present) },
    { head: t('csvColumns.spoke'), cell: ({ person }) => yes(person.spoke) },
    { head: t('csvColumns.cut'), cell: ({ person }) => yes(person.cut) },
    { head: t('csvColumns.branchPeople'), cell: (row) => row.branch.people },
    { head: t('csvColumns.branchHere'), cell: (row) => row.branch.here },
    { head: t('csvColumns.branchPresent'), cell: (row) => row.branch.present },
    { head: t('csvColumns.branchSpoke'), cell: (row) => row.branch.spoke },
    { head: t('csvColumns.branchGone'), cell: (row) => row.branch.gone },
  ]
  return csvFile(t('fileName'), columns, rows)
}

/** Of a very long line the nearest people; the column before names who brought them in any case. */
const DEEPEST = 20
