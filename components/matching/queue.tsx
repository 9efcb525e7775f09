import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { QueueDone, type LastDecided } from '@/components/ui/lists/queue-walk'
import { Pager } from '@/components/ui/lists/pager'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { narrowedBy } from '@/components/ui/address'
import { Segments } from '@/components/ui/segments'
import type { FormAction } from '@/lib/i18n/form-state'
import { type QueueFilter, SORTS } from '@/lib/matching/schema'
import { type ProposalQueue, VIEWS } from '@/lib/matching/types-view'
import { queueAddress } from './address'
import { Proposal, type ProposalActions } from './proposal'
import type { ExactMatch } from '@/lib/matching/together/types'
import { Running } from './running'
import { Together } from './together'

const KINDS = ['ANY', 'member', 'label', 'mention'] as const

/** The queue of proposals, or the aliases without a member, under one head. All state is in the address. */
export function QueueView({
  queue,
  filter,
  timeZone,
  actions,
  exact,
  acceptAll,
  last,
  resolve,
  stop,
  children,
}: {
  readonly queue: ProposalQueue
  readonly filter: QueueFilter
  readonly timeZone: string
  readonly actions: ProposalActions
  /** Open matches without a doubt. */
  readonly exact: readonly ExactMatch[]
  readonly acceptAll: FormAction
  /** What was decided last in this list. */
  readonly last: LastDecided | null
  readonly resolve: FormAction
  readonly stop: FormAction
  /** The aliases without a member, when they are what is shown. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('matching')
  const { counts, proposals, page, pages, busy } = queue
  const kinds = filter.view === 'unlinked' ? KINDS.filter((kind) => kind !== 'member') : KINDS
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          busy === null ? (
            <div className="flex flex-wrap items-center gap-3">
              {filter.view === 'OPEN' ? <Together matches={exact} action={acceptAll} /> : null}
              <Form action={resolve} label={t('resolve')}>
                <SubmitButton tone="plain">{t('resolve')}</SubmitButton>
              </Form>
            </div>
          ) : undefined
        }
        intro={t('intro')}
      />
      {busy === null ? null : <Running {...busy} stop={stop} />}
      <ListTools
        narrowed={{
          first: filter.view === 'OPEN' ? 0 : 1,
          others: narrowedBy(filter, {
            of: 'ANY',
            ...(filter.view !== 'unlinked' && { sort: 'score' }),
          }),
        }}
        first={
          <Segments
            label={t('view')}
            segments={VIEWS.map((view) => ({
              href: queueAddress({ ...filter, query: '', alias: '' }, { view }),
              label: t(`views.${view}`),
              count: counts[view],
              current: filter.view === view,
            }))}
          />
        }
      >
        <Labelled label={t('of')}>
          <Segments
            label={t('of')}
            segments={kinds.map((of) => ({
              href: queueAddress(filter, { of }),
              label: t(`of_${of}`),
              current: filter.of === of,
            }))}
          />
        </Labelled>
        {filter.view === 'unlinked' ? null : (
          <Labelled label={t('sort')}>
            <Segments
              label={t('sort')}
              segments={SORTS.map((sort) => ({
                href: queueAddress(filter, { sort }),
                label: t(`sort_${sort}`),
                current: filter.sort === sort,
              }))}
            />
          </Labelled>
        )}
      </ListTools>
      <div className={last === null ? undefined : 'mt-3'}>
        <QueueDone last={last} left={counts.OPEN} />
      </div>
      {children ??
        (proposals.length === 0 ? (
          <EmptyState title={t(`empty.${filter.view}`)}>{t('emptyText')}</EmptyState>
        ) : (
          <ul className="mt-2 border-t-2 border-ink">
            {proposals.map((proposal) => (
              <Proposal
                key={proposal.id}
                proposal={proposal}
                timeZone={timeZone}
                actions={actions}
                queue={queueAddress(filter, { page }).split('?')[1] ?? 'view=OPEN'}
              />
            ))}
          </ul>
        ))}
      {children === undefined ? (
        <Pager page={page} pages={pages} href={(to) => queueAddress(filter, { page: to })} />
      ) : null}
    </>
  )
}
