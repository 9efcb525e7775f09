'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import type { PackedPerson } from '@/lib/referrals/tree/rules-packing'
import type { TreeFilter } from '@/lib/referrals/tree/schema'
import { TREE_SORTS } from '@/lib/referrals/tree/types'
import { treeAddress, TREE_PATH } from './address'
import { Card } from './card'
import { Hits } from './hits'
import { LazyDrawing, LazyList } from './lazy'
import { Legend } from './legend'
import { useTree } from './use-tree'

const VIEWS = ['list', 'drawing'] as const

/** The tree: to be searched, ordered and looked at as a list or as a drawing. */
export function FamilyTree({
  people,
  ranks,
  found,
  max,
  filter,
}: {
  readonly people: readonly PackedPerson[]
  /** Their places in the order that was asked for. */
  readonly ranks: readonly number[]
  /** Ids of those the search found. */
  readonly found: readonly string[]
  /** More than these are not marked. */
  readonly max: boolean
  readonly filter: TreeFilter
}) {
  const t = useTranslations('tree')
  const tree = useTree(people, ranks, found, filter)
  const { family, order, roots, rows, hits, who, branch, view, open, folded, shown, now } = tree
  const fold = { folded: folded.has(who), onFold: () => tree.fold(who) }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SearchField
        label={t('search')}
        action={TREE_PATH}
        defaultValue={filter.q}
        placeholder={t('searchHint')}
        keep={{ sort: filter.sort, view }}
      />
      {filter.q === '' ? null : (
        <Hits
          {...{ family, found, max, now }}
          onShow={tree.show}
          clear={treeAddress(now, { q: '' })}
        />
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Segments
          label={t('sort')}
          segments={TREE_SORTS.map((sort) => ({
            href: treeAddress(now, { sort }),
            label: t(`sorts.${sort}`),
            current: filter.sort === sort,
          }))}
        />
        <div
          role="group"
          aria-label={t('view')}
          className="inline-flex overflow-hidden rounded-soft border border-line"
        >
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => tree.see(one)}
              className={classes(
                'min-h-11 border-e border-line px-3.5 text-small -outline-offset-4 last:border-e-0',
                view === one ? 'bg-ink font-semibold text-on-ink' : 'text-ink-2 hover:text-ink',
              )}
            >
              {t(`views.${one}`)}
            </button>
          ))}
        </div>
        {view === 'list' ? (
          <div className="flex gap-2">
            <Button tone="quiet" onClick={tree.openAll}>
              {t('openAll')}
            </Button>
            <Button tone="quiet" onClick={tree.closeAll}>
              {t('closeAll')}
            </Button>
          </div>
        ) : null}
      </div>
      {branch < 0 ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
          <span className="font-semibold wrap-anywhere">
            {t('branch', { name: family.people[branch]?.name ?? t('nameless') })}
          </span>
          <Button size="small" onClick={() => tree.goToBranch(-1)}>
            {t('wholeTree')}
          </Button>
        </p>
      )}
      <Legend />
      <Card
        {...{ family, who, branch }}
        fold={view === 'drawing' ? fold : null}
        onShow={tree.show}
        onBranch={tree.goToBranch}
        onClose={() => tree.look(who)}
      />
      {view === 'list' ? (
        <>
          <LazyList
            key={branch}
            {...{ family, rows, open, hits, who, shown }}
            onOpen={tree.put}
            onLook={tree.look}
          />
          <p className="text-small text-ink-2 max-md:hidden">{t('listHelp')}</p>
        </>
      ) : (
        <LazyDrawing
          key={branch}
          {...{ family, order, roots, folded, hits, who, shown }}
          onFold={tree.fold}
          onLook={tree.look}
        />
      )}
    </div>
  )
}
