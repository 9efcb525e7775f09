import { useLocale, useTranslations } from 'next-intl'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { insideTitle } from '@/lib/i18n/quotes'
import type { GroupView } from '@/lib/nights/types'
import type { StandbyFilter, StandbyList, StandbyMember } from '@/lib/talks/standby/types'
import { StandbyRow } from './standby-row'

const PATH = '/desk/speakers/standby'

/** Members on standby in the fair order, as the address asks for them; those left out are a list of their own. */
export function StandbyListView({
  found,
  filter,
  groups,
}: {
  readonly found: StandbyList
  readonly filter: StandbyFilter
  readonly groups: readonly GroupView[]
}) {
  const t = useTranslations('standby.desk')
  const to = (change: Partial<Record<keyof StandbyFilter, string | number>>) =>
    addressOf(PATH, filter, change)
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
          first: filter.out === 'yes' ? 1 : 0,
          others: narrowedBy(filter, { group: '' }),
        }}
        first={
          <Segments
            label={t('states')}
            segments={(['', 'yes'] as const).map((value) => ({
              href: to({ out: value }),
              label: t(value === '' ? 'ready' : 'left'),
              current: filter.out === value,
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
        {found.members.length === 0 ? (
          <EmptyState title={t('none')} action={<LinkButton href={PATH}>{t('clear')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.members.map((member) => (
              <StandbyRow
                key={member.memberId}
                member={member}
                timeZone={found.timeZone}
                end={member.out === null ? <Ask member={member} /> : null}
              />
            ))}
          </Rows>
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

function Ask({ member }: { readonly member: StandbyMember }) {
  const t = useTranslations('standby.desk')
  const locale = useLocale()
  const { memberId, displayName: name, offerId, groupIds } = member
  const query = new URLSearchParams({ way: 'STANDBY', member: memberId })
  const [groupId] = groupIds
  if (groupId !== undefined) query.set('group', groupId)
  if (offerId !== null) query.set('offer', offerId)
  return (
    <LinkButton href={`/desk/speakers/ask?${query.toString()}`} size="small">
      {t('ask')}
      <span className="sr-only">
        {' '}
        {t('of', { name, topic: insideTitle(locale, member.topic) })}
      </span>
    </LinkButton>
  )
}
