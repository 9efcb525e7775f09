import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BackToDesk } from '@/components/shell/back-to'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { narrowedBy } from '@/components/ui/address'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { Table, type Column } from '@/components/ui/table'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { KnowledgeList } from '@/lib/naming/knowledge/types'
import { KNOWLEDGE_KINDS, type KnowledgeFilter } from '@/lib/naming/schema'
import type { TaughtRow } from '@/lib/naming/knowledge/types'
import { TeachForm } from './teach-form'

const PATH = '/desk/rules/knowledge'

/** What organisers taught, with who and when; to search, to teach, to take back. */
export function KnowledgeListView({
  list,
  filter,
  timeZone,
  teach,
  takeBack,
  judging,
}: {
  readonly list: KnowledgeList
  readonly filter: KnowledgeFilter
  readonly timeZone: string
  readonly teach: FormAction
  readonly takeBack: FormAction
  readonly judging: ReactNode
}) {
  const t = useTranslations('naming.knowledge')
  const kinds = useTranslations('naming.kinds')
  const columns = useColumns(filter, timeZone, takeBack)
  const to = (change: Partial<KnowledgeFilter>) => addressOf(filter, change)
  return (
    <>
      <PageHead
        back={<BackToDesk place="rules" />}
        title={t('title')}
        intro={t('intro', { version: list.version })}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {judging}
        <Disclosure label={t('teachTitle')}>
          <div className="max-w-form pb-4">
            <TeachForm action={teach} />
          </div>
        </Disclosure>
        <ListTools
          search={
            <SearchField
              label={t('search')}
              action={PATH}
              name="query"
              defaultValue={filter.query}
              keep={{ kind: filter.kind, state: filter.state, sort: filter.sort }}
            />
          }
          first={
            <Segments
              label={t('state')}
              segments={(['LIVE', 'GONE', 'ANY'] as const).map((state) => ({
                href: to({ state }),
                label: t(`states.${state}`),
                current: filter.state === state,
              }))}
            />
          }
          narrowed={{
            first: filter.state === 'LIVE' ? 0 : 1,
            others: narrowedBy(filter, { kind: 'ANY' }),
          }}
          count={t('count', { count: list.total })}
        >
          <Labelled label={t('kind')}>
            <Segments
              label={t('kind')}
              segments={(['ANY', ...KNOWLEDGE_KINDS] as const).map((kind) => ({
                href: to({ kind }),
                label: kind === 'ANY' ? t('anyKind') : kinds(kind),
                current: filter.kind === kind,
              }))}
            />
          </Labelled>
        </ListTools>
        {list.rows.length === 0 ? (
          <EmptyState title={list.version === 0 ? t('none') : t('noneFound')}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Table caption={t('title')} columns={columns} rows={list.rows} rowKey={(row) => row.id} />
        )}
        <Pager page={list.page} pages={list.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

function useColumns(
  filter: KnowledgeFilter,
  timeZone: string,
  takeBack: FormAction,
): Column<TaughtRow>[] {
  const t = useTranslations('naming.knowledge')
  const kinds = useTranslations('naming.kinds')
  const locale = useLocale()
  const by = (name: string | null, day: string, version: number) =>
    name === null ? t('byConsole', { day, version }) : t('by', { name, day, version })
  const sortBy = (sort: KnowledgeFilter['sort'], direction: 'up' | 'down') => ({
    href: addressOf(filter, { sort }),
    now: filter.sort === sort ? direction : ('none' as const),
  })
  return [
    {
      key: 'text',
      title: t('text'),
      sort: sortBy('text', 'up'),
      cell: (row) => <span className="font-semibold wrap-anywhere">{row.text}</span>,
    },
    { key: 'kind', title: t('kind'), bare: true, cell: (row) => <Chip>{kinds(row.kind)}</Chip> },
    {
      key: 'added',
      title: t('added'),
      sort: sortBy('new', 'down'),
      cell: (row) => by(row.addedBy, dayOf(locale, row.addedAt, timeZone), row.addedInVersion),
    },
    {
      key: 'gone',
      title: t('gone'),
      cell: (row) =>
        row.goneAt === null || row.goneInVersion === null
          ? '—'
          : by(row.goneBy, dayOf(locale, row.goneAt, timeZone), row.goneInVersion),
    },
    {
      key: 'act',
      title: t('act'),
      bare: true,
      align: 'end',
      cell: (row) =>
        row.goneInVersion === null ? (
          <Form action={takeBack} label={t('undoNamed', { text: row.text })} quietSuccess>
            <input type="hidden" name="taughtId" value={row.id} />
            <div>
              <SubmitButton
                tone="plain"
                size="small"
                aria-label={t('undoNamed', { text: row.text })}
              >
                {t('undo')}
              </SubmitButton>
            </div>
          </Form>
        ) : null,
    },
  ]
}

/** The list under a changed filter; a changed filter starts at the first page again. */
function addressOf(filter: KnowledgeFilter, change: Partial<KnowledgeFilter>): string {
  const { query, kind, state, sort, page } = { ...filter, page: 1, ...change }
  const words = new URLSearchParams({ state, kind, sort })
  if (query !== '') words.set('query', query)
  if (page > 1) words.set('page', String(page))
  return `${PATH}?${words.toString()}`
}
