import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { BackToDesk } from '@/components/shell/back-to'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Segments } from '@/components/ui/segments'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { clock, fullDate } from '@/lib/i18n/dates'
import type { Comparison } from '@/lib/rosters/compare/types'
import { type CompareFilter, DIFFERENCES } from '@/lib/rosters/schema'
import type { RosterLine } from '@/lib/rosters/types-view'
import { Differences } from './differences'

const PATH = '/desk/rosters/compare'

/** What is otherwise in the later of two rosters. All state is in the address. */
export function ComparisonPage({
  comparison,
  filter,
  timeZone,
}: {
  readonly comparison: Comparison
  readonly filter: CompareFilter
  readonly timeZone: string
}) {
  const t = useTranslations('rosters.difference')
  const { from, to, counts, found, total, page, pages } = comparison
  const sides = { from: from?.id ?? '', to: to?.id ?? '' }
  const address = (change: Readonly<Record<string, string | number>>) =>
    addressOf(
      PATH,
      { ...sides, query: filter.query, kind: filter.kind === 'any' ? '' : filter.kind },
      change,
    )
  return (
    <>
      <PageHead
        back={<BackToDesk place="rosters" />}
        title={t('title')}
        end={
          from === null ? undefined : (
            <LinkButton href={addressOf(`${PATH}/csv`, sides)} download>
              {t('download')}
            </LinkButton>
          )
        }
        intro={t('intro')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {comparison.choices.length < 2 ? null : (
          <Sides choices={comparison.choices} sides={sides} timeZone={timeZone} />
        )}
        {from === null ? (
          <EmptyState title={t('few')}>
            {comparison.choices.length < 2 ? t('fewText') : t('sameGroup')}
          </EmptyState>
        ) : (
          <>
            <ListTools
              narrowed={{ first: filter.kind === 'any' ? 0 : 1, others: 0 }}
              search={<Search filter={filter} sides={sides} />}
              first={
                <Segments
                  label={t('kind')}
                  segments={[
                    {
                      href: address({ kind: '' }),
                      label: t('any'),
                      current: filter.kind === 'any',
                    },
                    ...DIFFERENCES.map((kind) => ({
                      href: address({ kind }),
                      label: t(`kinds.${kind}`),
                      count: counts[kind],
                      current: filter.kind === kind,
                    })),
                  ]}
                />
              }
            />
            {total === 0 ? (
              <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
            ) : (
              <Differences found={found} />
            )}
            <Pager page={page} pages={pages} href={(number) => address({ page: number })} />
          </>
        )}
      </div>
    </>
  )
}

function Search({
  filter,
  sides,
}: {
  readonly filter: CompareFilter
  readonly sides: Readonly<Record<'from' | 'to', string>>
}) {
  const t = useTranslations('rosters')
  return (
    <SearchField
      label={t('search')}
      action={PATH}
      name="query"
      defaultValue={filter.query}
      placeholder={t('searchHint')}
      keep={filter.kind === 'any' ? sides : { ...sides, kind: filter.kind }}
    />
  )
}

function Sides({
  choices,
  sides,
  timeZone,
}: {
  readonly choices: readonly RosterLine[]
  readonly sides: Readonly<Record<'from' | 'to', string>>
  readonly timeZone: string
}) {
  const t = useTranslations('rosters')
  const locale = useLocale()
  const options = choices.map(({ id, takenAt, groupName, state, people }) => {
    const at = Temporal.Instant.from(takenAt)
    const date = fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
    // Two lists of one day differ by their time.
    const words = [`${date} ${clock(at, timeZone)}`, groupName, t('people', { count: people })]
    return { value: id, label: [...words, t(`states.${state}`)].join(' · ') }
  })
  return (
    <form action={PATH} method="get" className="grid items-end gap-4 md:grid-cols-[1fr_1fr_auto]">
      <ChoiceField
        name="from"
        label={t('difference.from')}
        choices={options}
        defaultValue={sides.from}
      />
      <ChoiceField name="to" label={t('difference.to')} choices={options} defaultValue={sides.to} />
      <Button type="submit">{t('difference.do')}</Button>
    </form>
  )
}
