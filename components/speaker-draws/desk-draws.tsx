import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { DayLead, Row, Rows } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { DeskDrawFilter, DeskDraws } from '@/lib/speaker-draws/types'
import { DrawStateChip } from './draw-state-chip'

const PATH = '/desk/speakers/draws'

/** The draws of speakers, the latest evening first. */
export function DeskDrawsView({
  found,
  filter,
}: {
  readonly found: DeskDraws
  readonly filter: DeskDrawFilter
}) {
  const t = useTranslations('speakerDraws')
  const locale = useLocale()
  const to = (change: Partial<Record<keyof DeskDrawFilter, string | number>>) =>
    addressOf(PATH, filter, change)
  return (
    <>
      <ListTools
        narrowed={{ first: 0, others: filter.group === '' ? 0 : 1 }}
        count={t('desk.count', { count: found.total })}
      >
        {found.groups.length > 1 ? (
          <GroupChoice
            groups={found.groups}
            current={filter.group}
            href={(group) => to({ group })}
            label={t('desk.groups')}
            all={t('desk.allGroups')}
            wraps
          />
        ) : undefined}
      </ListTools>
      <div className="mt-3 border-t-2 border-ink">
        {found.draws.length === 0 ? (
          <EmptyState
            title={t('desk.empty')}
            action={<LinkButton href="/desk/tonight">{t('host.title')}</LinkButton>}
          >
            {t('desk.emptyText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.draws.map((draw) => (
              <Row
                key={draw.id}
                lead={
                  <DayLead weekday={weekday(locale, draw.date)} day={dayShort(locale, draw.date)} />
                }
                title={<a href={`${PATH}/${draw.id}`}>{titleOf(draw)}</a>}
                end={<DrawStateChip state={draw.state} />}
              >
                {[
                  titleOf(draw) === draw.groupName ? '' : draw.groupName,
                  t('desk.tickets', { count: draw.tickets }),
                  t(`sources.${draw.source}`),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Row>
            ))}
          </Rows>
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

/** Who speaks, else who is asked, else whose evening it was. */
function titleOf({ taken, asked, groupName }: DeskDraws['draws'][number]): string {
  return taken ?? asked ?? groupName
}
