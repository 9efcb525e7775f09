import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Table } from '@/components/ui/table'
import type { BatchPage } from '@/lib/compliance/types-reminders'
import { dayAndClock } from '@/lib/i18n/dates'
import { NamesHead, PATH } from './names-head'

/** The composed texts: author, time, and result. */
export function BatchesView({
  found: { batches, page, pages },
  timeZone,
}: {
  readonly found: BatchPage
  readonly timeZone: string
}) {
  const t = useTranslations('compliance.batches')
  const locale = useLocale()
  return (
    <>
      <NamesHead here="reminders" title={t('title')}>
        {t('intro')}
      </NamesHead>
      {batches.length === 0 ? (
        <EmptyState title={t('none')} action={<LinkButton href={PATH}>{t('toQueue')}</LinkButton>}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          rows={batches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'composed',
              title: t('composed'),
              cell: ({ id, composedAt, composedBy }) => (
                <a href={`${PATH}/reminders/${id}`} className="block">
                  <span className="font-semibold underline-offset-4 hover:underline">
                    {dayAndClock(locale, composedAt, timeZone)}
                  </span>
                  <span className="block text-small text-ink-2">
                    {t('by', { name: composedBy ?? t('system') })}
                  </span>
                </a>
              ),
            },
            { key: 'group', title: t('group'), cell: ({ groupName }) => groupName },
            { key: 'people', title: t('people'), align: 'end', cell: ({ people }) => people },
            {
              key: 'state',
              title: t('state'),
              bare: true,
              cell: ({ sentAt, droppedAt, reminded }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <BatchChip sent={sentAt !== null} dropped={droppedAt !== null} />
                  {sentAt === null ? null : (
                    <span className="text-small text-ink-2">
                      {t('reminded', { count: reminded })}
                    </span>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      <Pager
        page={page}
        pages={pages}
        href={(to) => `${PATH}/reminders${to === 1 ? '' : `?page=${String(to)}`}`}
      />
    </>
  )
}

export function BatchChip({
  sent,
  dropped,
}: {
  readonly sent: boolean
  readonly dropped: boolean
}) {
  const t = useTranslations('compliance.batches')
  if (sent) return <Chip tone="ok">{t('sent')}</Chip>
  return dropped ? <Chip>{t('dropped')}</Chip> : <Chip tone="live">{t('waiting')}</Chip>
}
