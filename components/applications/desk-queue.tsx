import { useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { QueueDone, type LastDecided } from '@/components/ui/lists/queue-walk'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/forms/text-area'
import type { QueueFilter } from '@/lib/applications/desk/schema'
import type { QueuePage } from '@/lib/applications/desk/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { useQueueColumns } from './desk-queue-columns'
import { QueueFilters, DEFAULTS } from './desk-queue-filters'
import { PATH } from './desk-words'

type Props = {
  readonly queue: QueuePage
  readonly filter: QueueFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly zone: string
  readonly timeZone: string
  readonly now: Temporal.Instant
  readonly many: FormAction
  /** What was decided on the page of an application, when it was the last of the queue. */
  readonly last: LastDecided | null
}

/** Everybody who wants to join, shelf by shelf. All state is in the address. */
export function QueueView({ queue, filter, groups, zone, timeZone, now, many, last }: Props) {
  const t = useTranslations('applications.desk')
  const choosing = filter.shelf !== 'DECIDED'
  const columns = useQueueColumns({ filter, timeZone, now, choosing })
  const emptyState = queue.rows.length === 0 ? <EmptyShelf filter={filter} /> : null
  const table = (
    <Table
      caption={t(`shelves.${filter.shelf}`)}
      columns={columns}
      rows={queue.rows}
      rowKey={({ id }) => id}
    />
  )
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <LinkButton href={addressOf(`${PATH}/csv`, filter, {}, DEFAULTS)} download>
            {t('csv')}
          </LinkButton>
        }
        intro={
          <>
            {t('intro')} {t('zone', { zone })}
            {queue.proving === 0 ? null : <> {t('proving', { count: queue.proving })}</>}
          </>
        }
      />
      <QueueDone last={last} left={queue.total} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <QueueFilters filter={filter} counts={queue.counts} groups={groups} total={queue.total} />
        {choosing ? (
          // The form stays when the last one is decided, so that its answer can be read.
          <Form action={many} label={t('many.title')}>
            {emptyState ?? table}
            {emptyState === null ? <Many shelf={filter.shelf} /> : null}
          </Form>
        ) : (
          (emptyState ?? table)
        )}
        <Pager
          page={queue.page}
          pages={queue.pages}
          href={(page) => addressOf(PATH, filter, { page }, DEFAULTS)}
        />
      </div>
    </>
  )
}

/** For the ticked ones together. What is not safe together is refused by itself with its reason. */
function Many({ shelf }: { readonly shelf: QueueFilter['shelf'] }) {
  const t = useTranslations('applications.desk')
  return (
    <fieldset className="grid gap-4 rounded-soft border border-line bg-raised p-4.5">
      <legend className="px-1 text-small font-semibold">{t('many.title')}</legend>
      <p className="text-small text-ink-2">{t('many.help')}</p>
      <TextArea
        name="reason"
        label={t('many.reason')}
        help={t('many.reasonHelp')}
        rows={2}
        maxLength={1000}
        optional
      />
      <div className="flex flex-wrap gap-2.5">
        {shelf === 'HELD' ? null : (
          <>
            {/* Without a referrer emptyState is admitted together with others. */}
            {shelf === 'VOUCHING' ? null : (
              <SubmitButton name="choice" value="ADMITTED">
                {t('many.admit')}
              </SubmitButton>
            )}
            {shelf === 'WAITLISTED' ? null : (
              <SubmitButton name="choice" value="WAITLISTED" tone="plain">
                {t('many.waitlist')}
              </SubmitButton>
            )}
          </>
        )}
        <SubmitButton name="choice" value="DECLINED" tone="danger">
          {t('many.decline')}
        </SubmitButton>
      </div>
    </fieldset>
  )
}

function EmptyShelf({ filter }: { readonly filter: QueueFilter }) {
  const t = useTranslations('applications.desk')
  if (filter.q === '' && filter.group === '') {
    return (
      <EmptyState title={t(`empty.${filter.shelf}`)}>{t(`emptyText.${filter.shelf}`)}</EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('noneFound')}
      action={
        <LinkButton href={addressOf(PATH, { shelf: filter.shelf }, {}, DEFAULTS)}>
          {t('clear')}
        </LinkButton>
      }
    >
      {t('noneFoundText')}
    </EmptyState>
  )
}
