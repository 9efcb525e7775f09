import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ClientWords } from '@/components/ui/client-words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { packed } from '@/lib/referrals/tree/rules-packing'
import type { TreeFilter } from '@/lib/referrals/tree/schema'
import type { BranchTotals, TreePerson } from '@/lib/referrals/tree/types'
import { treeAddress, TREE_PATH } from './address'
import { FamilyTree } from './family-tree'

/** The whole family tree with its totals, for organisers. */
export function FamilyTreeView({
  people,
  hits,
  max,
  totals,
  windowDays,
  filter,
}: {
  readonly people: readonly TreePerson[]
  readonly hits: readonly string[]
  /** Whether there are more hits than are marked. */
  readonly max: boolean
  readonly totals: BranchTotals
  readonly windowDays: number
  readonly filter: TreeFilter
}) {
  const t = useTranslations('tree')
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
            {t('summary', { ...totals, roots, days: windowDays })}
          </p>
          {cuts === 0 ? null : (
            <div className="mb-4">
              <Notice title={t('cut', { count: cuts })} />
            </div>
          )}
          <noscript>
            <p className="text-small">{t('noScript')}</p>
          </noscript>
          <ClientWords rooms={['tree', 'ui']}>
            <FamilyTree {...{ max, filter }} people={packed(people)} found={hits} />
          </ClientWords>
        </>
      )}
    </>
  )
}
