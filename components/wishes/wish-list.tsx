import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { Pager } from '@/components/ui/lists/pager'
import { addressOf } from '@/components/ui/address'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { insideQuotes } from '@/lib/i18n/quotes'
import type { FormAction } from '@/lib/i18n/form-state'
import { WISH_FILTERS, WISH_SORTS, type WishFilter, type WishList } from '@/lib/talks/wishes/types'
import { VoteButton } from './vote-button'
import { WishStateChip } from './wish-state'

/** The wishes as the address asks for them; each leads to its page, and can be joined in by one tap. */
export function WishListView({
  found,
  filter,
  path,
  vote,
}: {
  readonly found: WishList
  readonly filter: WishFilter
  /** The page it stands on: a wish is opened below it. */
  readonly path: '/wishes' | '/desk/wishes'
  /** Null where there is no voting: for visitors and at the desk. */
  readonly vote: FormAction | null
}) {
  const t = useTranslations('wishes')
  const locale = useLocale()
  const to = (change: Partial<Record<keyof WishFilter, string | number>>) =>
    addressOf(path, filter, change, { sort: 'votes' })
  const { query, page: _, ...keep } = filter
  return (
    <>
      <SearchField
        label={t('search')}
        action={path}
        name="query"
        defaultValue={query}
        placeholder={t('searchExample')}
        keep={keep}
      />
      <div className="mt-4 mb-7 flex flex-wrap gap-x-4 gap-y-2.5">
        <Segments
          label={t('states')}
          segments={WISH_FILTERS.map((state) => ({
            href: to({ state }),
            label: state === '' ? t('all') : t(`state.${state}`),
            current: filter.state === state,
          }))}
        />
        <Segments
          label={t('sorts')}
          segments={WISH_SORTS.map((sort) => ({
            href: to({ sort }),
            label: t(`sort.${sort}`),
            current: filter.sort === sort,
          }))}
        />
        {vote === null ? null : (
          <Segments
            label={t('whose')}
            segments={(['', 'yes'] as const).map((mine) => ({
              href: to({ mine }),
              label: mine === '' ? t('everyone') : t('mine'),
              current: filter.mine === mine,
            }))}
          />
        )}
      </div>
      <Section title={t('count', { count: found.total })}>
        {found.wishes.length === 0 ? (
          <EmptyState title={t('none')} action={<LinkButton href={path}>{t('clear')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.wishes.map((wish) => (
              <Row
                key={wish.id}
                serif
                title={
                  <a href={`${path}/${wish.id}`} className="wrap-anywhere">
                    {wish.topic}
                  </a>
                }
                end={
                  vote === null || !found.canWish || filter.state === 'CLOSED' ? undefined : (
                    <VoteButton
                      wishId={wish.id}
                      own={wish.own}
                      action={vote}
                      label={t('voteOf', { topic: insideQuotes(locale, wish.topic) })}
                    />
                  )
                }
              >
                <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <span className="tabular-nums">{t('votes', { count: wish.votes })}</span>
                  {wish.state === 'WANTED' ? null : <WishStateChip state={wish.state} />}
                </span>
              </Row>
            ))}
          </Rows>
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </Section>
    </>
  )
}
