import { useTranslations } from 'next-intl'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { ListTools } from '@/components/ui/lists/list-tools'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { Table } from '@/components/ui/table'
import type { StatusFilter } from '@/lib/activity/schema'
import type { StatusPage } from '@/lib/activity/silence/types'
import { StatusChip, StatusReasons } from './status'

const PATH = '/desk/activity'
const STATES = ['ANY', 'SILENT', 'UNRESOLVED', 'IMMUNE', 'ACTIVE'] as const

/** The status of every member. All state is in the address. */
export function StatusList({
  found,
  filter,
  groups,
  timeZone,
}: {
  readonly found: StatusPage
  readonly filter: StatusFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly timeZone: string
}) {
  const t = useTranslations('activity')
  const to = (change: Partial<StatusFilter>) => addressOf(PATH, filter, change, { state: 'ANY' })
  const everybody = Object.values(found.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ListTools
        search={
          <SearchField
            label={t('search')}
            action={PATH}
            defaultValue={filter.q}
            keep={{ state: filter.state, group: filter.group }}
          />
        }
        first={
          <Segments
            label={t('stateLabel')}
            segments={STATES.map((state) => ({
              href: to({ state }),
              label: t(`states.${state}`),
              count: state === 'ANY' ? everybody : found.counts[state],
              current: filter.state === state,
            }))}
          />
        }
        narrowed={{
          first: filter.state === 'ANY' ? 0 : 1,
          others: narrowedBy(filter, { group: '' }),
        }}
        count={t('count', { count: found.total })}
      >
        {groups.length > 1 ? (
          <GroupChoice
            groups={groups}
            current={filter.group}
            href={(group) => to({ group })}
            label={t('groupLabel')}
            all={t('allGroups')}
          />
        ) : undefined}
      </ListTools>
      {found.rows.length === 0 ? (
        <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
      ) : (
        <Table
          caption={t('title')}
          rows={found.rows}
          rowKey={({ memberId }) => memberId}
          columns={[
            {
              key: 'name',
              title: t('name'),
              cell: ({ memberId, displayName }) => (
                <a
                  href={`${PATH}/people/${memberId}`}
                  className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
                >
                  {displayName}
                </a>
              ),
            },
            {
              key: 'state',
              title: t('state'),
              bare: true,
              cell: ({ status }) => <StatusChip state={status.state} />,
            },
            {
              key: 'why',
              title: t('why'),
              bare: true,
              cell: ({ status }) => <StatusReasons status={status} timeZone={timeZone} />,
            },
            { key: 'group', title: t('group'), cell: ({ groupName }) => groupName },
          ]}
        />
      )}
      <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
    </div>
  )
}
