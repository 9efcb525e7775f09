import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { Pager } from '@/components/ui/lists/pager'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'
import {
  DISPUTE_VIEWS,
  LONGEST_REASON,
  type DisputesFilter,
} from '@/lib/checkins/corrections/schema'
import type { DisputeRow, DisputesDesk } from '@/lib/checkins/corrections/types'
import { dayAndWeekday, dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

const PATH = '/desk/attendance/disputes'

type Actions = { readonly answer: FormAction; readonly reopen: FormAction }

/** What members said is wrong of their evenings, each with its one next step. */
export function DisputesView({
  desk,
  filter,
  timeZone,
  actions,
}: {
  readonly desk: DisputesDesk
  readonly filter: DisputesFilter
  readonly timeZone: string
  readonly actions: Actions
}) {
  const t = useTranslations('attendance')
  const to = (change: Partial<DisputesFilter>) => addressOf(PATH, filter, change, { view: 'open' })
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/attendance">{t('desk.back')}</BackLink>}
        title={t('disputes.title')}
        intro={t('disputes.intro')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Segments
          label={t('disputes.view')}
          segments={DISPUTE_VIEWS.map((view) => ({
            href: to({ view }),
            label: t(`disputes.views.${view}`),
            count: desk.counts[view],
            current: filter.view === view,
          }))}
        />
        {desk.rows.length === 0 ? (
          <EmptyState title={t(`disputes.empty.${filter.view}`)}>
            {t('disputes.emptyText')}
          </EmptyState>
        ) : (
          <ul className="border-t-2 border-ink">
            {desk.rows.map((row) => (
              <Dispute key={row.id} row={row} timeZone={timeZone} actions={actions} />
            ))}
          </ul>
        )}
        <Pager page={desk.page} pages={desk.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

function Dispute({
  row,
  timeZone,
  actions,
}: {
  readonly row: DisputeRow
  readonly timeZone: string
  readonly actions: Actions
}) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  const day = (at: Temporal.Instant | null) => (at === null ? '' : dayOf(locale, at, timeZone))
  const { name, date, groupName, topic, said, stands, state, isOwn } = row
  const where = t('disputes.where', { day: dayAndWeekday(locale, date), group: groupName })
  return (
    <li className="grid gap-3 border-b border-line py-3.5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center md:gap-6 md:in-data-desk:py-2.5">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-small">
          {t('disputes.claim', { stands: t(`status.${stands}`), said: t(`status.${said}`) })}
        </p>
        <p className="text-small text-ink-2">
          <a
            href={`/desk/attendance/nights/${row.nightId}?member=${row.memberId}`}
            className="inline-flex min-h-11 items-center prose-link md:min-h-0"
          >
            {where}
          </a>
          {topic === null ? null : <> · {topic}</>}
        </p>
        <p className="text-small wrap-anywhere text-ink-2">
          {t('disputes.saidAt', { day: day(row.saidAt), reason: row.reason })}
        </p>
        {state === 'CORRECTED' || state === 'LEFT' ? (
          <p className="text-small wrap-anywhere text-ink-2">
            {t(`disputes.${state}`, {
              day: day(row.answeredAt),
              by: row.answeredBy ?? 'none',
              answer: row.answer,
            })}
          </p>
        ) : null}
      </div>
      {isOwn ? (
        <p className="max-w-60 text-small text-ink-2">{t('disputes.own')}</p>
      ) : state === 'OPEN' ? (
        <Open row={row} answer={actions.answer} />
      ) : (
        <ConfirmDialog
          trigger={{ label: t('disputes.reopen'), size: 'small', tone: 'quiet' }}
          title={t('disputes.reopenTitle', { name })}
          confirm={t('disputes.reopen')}
          action={actions.reopen}
          fields={{ disputeId: row.id }}
        >
          <p>{t('disputes.reopenText')}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

/** The one next step, and the other answer behind a question for its reason. */
function Open({ row, answer }: { readonly row: DisputeRow; readonly answer: FormAction }) {
  const t = useTranslations('attendance')
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Form action={answer} label={row.name}>
        <input type="hidden" name="disputeId" value={row.id} />
        <input type="hidden" name="correct" value="yes" />
        <SubmitButton tone="plain" size="small">
          {t('disputes.yes', { said: t(`status.${row.said}`) })}
        </SubmitButton>
      </Form>
      <ConfirmDialog
        trigger={{ label: t('disputes.no'), size: 'small', tone: 'quiet' }}
        title={t('disputes.noTitle', { name: row.name })}
        confirm={t('disputes.no')}
        action={answer}
        fields={{ disputeId: row.id, correct: 'no' }}
      >
        <TextArea name="answer" label={t('disputes.answer')} rows={2} maxLength={LONGEST_REASON} />
      </ConfirmDialog>
    </div>
  )
}
