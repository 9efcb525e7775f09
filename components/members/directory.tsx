import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { Directory, DirectoryFilter } from '@/lib/members/types'
import { addressOf } from '@/components/ui/address'
import { Facets } from './facets'
import { PersonRow } from './person-row'

const PATH = '/members'
const SORTS = ['name', 'company', 'joined'] as const

/** Everyone who is here: search, facets beside it, and the list. All state is in the address. */
export function DirectoryView({
  directory,
  filter,
  groups,
}: {
  readonly directory: Directory
  readonly filter: DirectoryFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('members')
  const { query, page: _, ...keep } = filter
  const to = (change: Partial<Record<keyof DirectoryFilter, string | number>>) =>
    addressOf(PATH, filter, change, { sort: 'name' })
  const countOf = (id: string) =>
    directory.facets.groups.find(({ value }) => value === id)?.count ?? 0
  const filtered = [filter.company, filter.position, filter.city].some(Boolean)
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          groups.length > 1 ? (
            <Segments
              label={t('group')}
              segments={[{ id: '', name: t('anyGroup') }, ...groups].map(({ id, name }) => ({
                href: to({ groupId: id }),
                label: id === '' ? name : `${name} ${String(countOf(id))}`,
                current: filter.groupId === id,
              }))}
            />
          ) : undefined
        }
      >
        {t('intro')}
      </PageHead>
      <SearchField
        label={t('searchLabel')}
        action={PATH}
        name="query"
        defaultValue={query}
        help={t('searchHint')}
        placeholder={t('searchExample')}
        keep={filled(keep)}
      />
      {directory.seesAll ? (
        <p className="mt-3 max-w-read text-small text-ink-2">{t('seesAll')}</p>
      ) : null}
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Section title={t('count', { count: directory.total })}>
          <div className="py-3">
            <Segments
              label={t('sort')}
              segments={SORTS.map((sort) => ({
                href: to({ sort }),
                label: t(`sorts.${sort}`),
                current: filter.sort === sort,
              }))}
            />
          </div>
          {directory.people.length === 0 ? (
            <EmptyState
              title={t('none')}
              action={<LinkButton href={PATH}>{t('clear')}</LinkButton>}
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <ul className="gap-x-10 md:grid md:grid-cols-2">
              {directory.people.map((person) => (
                <PersonRow key={person.id} person={person} href={`${PATH}/${person.id}`} />
              ))}
            </ul>
          )}
          <Pager
            page={directory.page}
            pages={directory.pages}
            href={(number) => to({ page: number })}
          />
        </Section>
        <aside aria-label={t('filters')} className="order-first lg:order-none">
          <details open={filtered} className="lg:hidden">
            <summary className="unfolds min-h-11 text-small font-semibold">{t('filters')}</summary>
            <AllFacets directory={directory} filter={filter} to={to} />
          </details>
          <div className="hidden lg:block">
            <AllFacets directory={directory} filter={filter} to={to} />
          </div>
        </aside>
      </div>
    </>
  )
}

function AllFacets({
  directory: { facets },
  filter,
  to,
}: {
  readonly directory: Directory
  readonly filter: DirectoryFilter
  readonly to: (change: Partial<Record<keyof DirectoryFilter, string>>) => string
}) {
  const t = useTranslations('members')
  return (
    <>
      <Facets
        title={t('company')}
        facets={facets.companies}
        chosen={filter.company}
        href={(company) => to({ company })}
      />
      <Facets
        title={t('position')}
        facets={facets.positions}
        chosen={filter.position}
        href={(position) => to({ position })}
      />
      <Facets
        title={t('city')}
        facets={facets.cities}
        chosen={filter.city}
        href={(city) => to({ city })}
      />
    </>
  )
}

function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
