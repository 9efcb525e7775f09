import { useTranslations } from 'next-intl'
import { MemberLine } from '@/components/talks/member-line'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { GroupView } from '@/lib/nights/types'
import { PROMISE_STATES, type PromiseFilter, type PromiseList } from '@/lib/talks/promises/types'
import { PromiseRowView } from './promise-row'
import { PromiseSteps } from './promise-steps'

const PATH = '/desk/speakers/promises'

/** What members said that they would speak about, as the address asks for it. */
export function PromiseListView({
  found,
  filter,
  groups,
}: {
  readonly found: PromiseList
  readonly filter: PromiseFilter
  readonly groups: readonly GroupView[]
}) {
  const t = useTranslations('promises')
  const to = (change: Partial<Record<keyof PromiseFilter, string | number>>) =>
    addressOf(PATH, filter, change, {})
  const { query, page: _, ...keep } = filter
  return (
    <>
      <ListTools
        search={
          <SearchField
            label={t('search')}
            action={PATH}
            name="query"
            defaultValue={query}
            placeholder={t('searchExample')}
            keep={keep}
          />
        }
        narrowed={{
          first: filter.state === '' ? 0 : 1,
          others: narrowedBy(filter, { group: '' }),
        }}
        first={
          <Segments
            label={t('states')}
            wraps
            segments={(['', ...PROMISE_STATES] as const).map((state) => ({
              href: to({ state }),
              label: state === '' ? t('all') : t(`state.${state}`),
              current: filter.state === state,
            }))}
          />
        }
        count={t('count', { count: found.total })}
      >
        {groups.length > 1 ? (
          <GroupChoice
            groups={groups}
            current={filter.group}
            href={(group) => to({ group })}
            label={t('group')}
            all={t('allGroups')}
            wraps
          />
        ) : undefined}
      </ListTools>
      <div className="mt-3 border-t-2 border-ink">
        {found.promises.length === 0 ? (
          <EmptyState title={t('none')} action={<LinkButton href={PATH}>{t('clear')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.promises.map((promise) => (
              <PromiseRowView
                key={promise.id}
                promise={promise}
                timeZone={found.timeZone}
                href={`${PATH}/${promise.id}`}
                who={<MemberLine member={promise} />}
                end={promise.closedAt === null ? <PromiseSteps promise={promise} /> : undefined}
              />
            ))}
          </Rows>
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}
