import { useTranslations } from 'next-intl'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { Table, type Column } from '@/components/ui/table'
import type { BalanceFilter } from '@/lib/quotas/schema'
import type { BalancePage, BalanceRow } from '@/lib/quotas/types'

const PATH = '/desk/referrals'
const DEFAULTS = { status: 'ACTIVE', has: 'ANY', sort: 'name' }
const STATUSES = ['ACTIVE', 'LEFT', 'REMOVED', 'ANY'] as const
const HAS = ['ANY', 'some', 'none', 'held'] as const

/** What everybody has, and the totals of all who match. All state is in the address. */
export function Balances({
  found,
  filter,
  groups,
}: {
  readonly found: BalancePage
  readonly filter: BalanceFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('quotas')
  const columns = useColumns(filter, groups.length > 1)
  const to = (change: Partial<BalanceFilter>) => addressOf(PATH, filter, change, DEFAULTS)
  const { status, group, has, sort } = filter
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ListTools
        search={
          <SearchField
            label={t('search')}
            placeholder={t('searchHint')}
            action={PATH}
            defaultValue={filter.q}
            keep={{ status, group, has, sort }}
          />
        }
        first={
          <Segments
            label={t('has')}
            segments={HAS.map((one) => ({
              href: to({ has: one }),
              label: t(`hases.${one}`),
              current: has === one,
            }))}
          />
        }
        narrowed={{
          first: has === 'ANY' ? 0 : 1,
          others: narrowedBy(filter, { status: 'ACTIVE', group: '' }),
        }}
        count={t('totals', found.totals)}
      >
        <Labelled label={t('status')}>
          <Segments
            label={t('status')}
            segments={STATUSES.map((one) => ({
              href: to({ status: one }),
              label: t(`statuses.${one}`),
              current: status === one,
            }))}
          />
        </Labelled>
        <GroupChoice
          groups={groups}
          current={group}
          href={(group) => to({ group })}
          label={t('group')}
          all={t('allGroups')}
        />
      </ListTools>
      {found.rows.length === 0 ? (
        <EmptyState title={t('noMatch')}>{t('noMatchText')}</EmptyState>
      ) : (
        <Table
          caption={t('title')}
          columns={columns}
          rows={found.rows}
          rowKey={({ memberId }) => memberId}
        />
      )}
      <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
    </div>
  )
}

const COUNTS = ['balance', 'given', 'held', 'used'] as const

function useColumns(filter: BalanceFilter, withGroup: boolean): Column<BalanceRow>[] {
  const t = useTranslations('quotas')
  const sortBy = (sort: BalanceFilter['sort'], direction: 'up' | 'down') => ({
    href: addressOf(PATH, filter, { sort }, DEFAULTS),
    now: filter.sort === sort ? direction : ('none' as const),
  })
  const group: Column<BalanceRow> = {
    key: 'group',
    title: t('group'),
    cell: ({ groupName }) => groupName,
  }
  return [
    {
      key: 'name',
      title: t('name'),
      sort: sortBy('name', 'up'),
      cell: ({ memberId, displayName, status }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <a
            href={`${PATH}/${memberId}`}
            className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
          >
            {displayName}
          </a>
          {status === 'ACTIVE' ? null : <Chip tone="no">{t(`statuses.${status}`)}</Chip>}
        </span>
      ),
    },
    ...(withGroup ? [group] : []),
    ...COUNTS.map((key): Column<BalanceRow> => ({
      key,
      title: t(key),
      align: 'end',
      sort: sortBy(key, 'down'),
      cell: (row) => (
        <span className={key === 'balance' ? 'font-semibold tabular-nums' : 'tabular-nums'}>
          {row[key]}
        </span>
      ),
    })),
  ]
}
