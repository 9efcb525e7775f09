import { useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ChosenCount, Choosing } from '@/components/ui/forms/choosing'
import { QueueDone, type LastDecided } from '@/components/ui/lists/queue-walk'
import { Pager } from '@/components/ui/lists/pager'
import { Table } from '@/components/ui/table'
import { Tray } from '@/components/ui/overlays/tray'
import type { FormAction } from '@/lib/i18n/form-state'
import type { QueueFilter } from '@/lib/compliance/schema'
import type { Queue } from '@/lib/compliance/types'
import { NamesHead, PATH } from './names-head'
import { useQueueColumns } from './queue-columns'
import { QueueFilters } from './queue-filters'

/** All members outside the rule in force. All state is in the address; choosing members leads to the texts. */
export function QueueView({
  queue,
  filter,
  groups,
  zone,
  timeZone,
  now,
  teach,
  last,
}: {
  /** What was decided on the page of a member, when it was the last of the queue. */
  readonly last: LastDecided | null
  readonly queue: Queue
  readonly filter: QueueFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly zone: string
  readonly timeZone: string
  readonly now: Temporal.Instant
  /** Teaches what a nickname was read wrongly, or rightly, by. */
  readonly teach: FormAction
}) {
  const t = useTranslations('compliance')
  const columns = useQueueColumns({
    filter,
    groups,
    timeZone,
    now,
    teach,
    misreads: queue.misreads,
  })
  const { rule, cases, total, unjudged, states } = queue
  const { page: _, sort: __, state: ___, ...kept } = filter
  const filtered = addressOf(PATH, filter) !== addressOf(PATH, { sort: filter.sort })
  const ready = states.REMIND ?? 0
  const waits = unjudged === 0 ? null : t('unjudged', { count: unjudged })
  const tray = (
    <Tray
      actions={
        <>
          {ready === 0 ? null : (
            <LinkButton
              tone="inverse"
              size="small"
              href={addressOf(`${PATH}/remind`, { ...kept, all: '1' })}
            >
              {t('remindAll', { count: ready })}
            </LinkButton>
          )}
          <Button type="submit" tone="lamp" size="small">
            {t('remindChosen')}
          </Button>
        </>
      }
    >
      <ChosenCount words={t('chosen', { n: '{n}' })} />
      <span className="hidden lg:inline"> · {t('choosing')}</span>
    </Tray>
  )
  return (
    <>
      <NamesHead here="queue" title={t('title')}>
        {t('intro')} {t('zone', { zone })}
        {rule === null ? null : (
          <> {t('rule', { version: rule.version, limit: rule.reminderLimit })}</>
        )}
      </NamesHead>
      <QueueDone last={last} left={total} />
      {rule === null ? (
        <Notice title={t('noRule')} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {waits === null || cases.length > 0 ? null : (
            <p role="status" className="text-small text-ink-2">
              {waits}
            </p>
          )}
          <QueueFilters filter={filter} queue={queue} groups={groups} />
          {cases.length === 0 ? (
            <EmptyQueue filtered={filtered} />
          ) : (
            <form action={`${PATH}/remind`} method="get" aria-label={t('remindChosen')}>
              <Choosing
                name="member"
                all={t('choosePage')}
                count={
                  <>
                    {waits === null ? null : (
                      <span className="block md:inline">
                        {waits} <span className="max-md:hidden">· </span>
                      </span>
                    )}
                    {t('count', { count: total })}
                  </>
                }
                foot={tray}
              >
                <Table
                  caption={t('title')}
                  columns={columns}
                  rows={cases}
                  rowKey={({ memberId }) => memberId}
                />
                <Pager
                  page={queue.page}
                  pages={queue.pages}
                  href={(page) => addressOf(PATH, filter, { page })}
                />
              </Choosing>
            </form>
          )}
        </div>
      )}
    </>
  )
}

function EmptyQueue({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('compliance')
  if (!filtered) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
  return (
    <EmptyState title={t('noneFound')} action={<LinkButton href={PATH}>{t('clear')}</LinkButton>}>
      {t('noneFoundText')}
    </EmptyState>
  )
}
