import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ClientWords } from '@/components/ui/client-words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { packed } from '@/lib/referrals/tree/rules-packing'
import { ranksOf } from '@/lib/referrals/tree/rules-rows'
import type { TreeFilter } from '@/lib/referrals/tree/schema'
import type { Family } from '@/lib/referrals/tree/types'
import { sumOf } from '@/lib/referrals/tree/rules-counting'
import { treeAddress, TREE_PATH } from './address'
import { FamilyTree } from './family-tree'

/** The whole family tree with its totals, for organisers. */
export function FamilyTreeView({
  family,
  hits,
  max,
  windowDays,
  filter,
}: {
  readonly family: Family
  readonly hits: readonly string[]
  /** Whether there are more hits than are marked. */
  readonly max: boolean
  readonly windowDays: number
  readonly filter: TreeFilter
}) {
  const t = useTranslations('tree')
  const locale = useLocale()
  const { people } = family
  // Ordered here and not in the browser: two collations that differ in one rare name would make the
  // first rows differ from those that came with the page.
  const ranks = ranksOf(family, filter.sort, new Intl.Collator(locale).compare)
  const roots = people.filter(({ parent }) => parent < 0).length
  const cuts = people.filter(({ cut }) => cut).length
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <LinkButton href={treeAddress(filter, { view: 'list' }, `${TREE_PATH}/csv`)} download>
            {t('csv')}
          </LinkButton>
        }
      >
        {t('intro')}
      </PageHead>
      {people.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <p className="mb-4 text-small text-ink-2">
            {t('summary', { ...sumOf(family), roots, days: windowDays })}
          </p>
          {cuts === 0 ? null : (
            <div className="mb-4">
              <Notice title={t('cut', { count: cuts })} />
            </div>
          )}
          <noscript>
            <p className="mb-4 text-small">{t('noScript')}</p>
          </noscript>
          <ClientWords rooms={['tree', 'ui']}>
            <FamilyTree {...{ ranks, max, filter }} people={packed(people)} found={hits} />
          </ClientWords>
        </>
      )}
    </>
  )
}
