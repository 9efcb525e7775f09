import { useLocale, useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { TextField } from '@/components/ui/forms/text-field'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Transfer } from '@/lib/members/groups/types'
import { addressOf } from '@/components/ui/address'
import { StateChip } from './transfer'

const PATH = '/desk/groups'
type Show = 'ASKED' | 'ANY'

/** Who asks to move, with the answer to give. */
export function TransferRequests({
  found: { transfers, page, pages },
  show,
  timeZone,
  action,
}: {
  readonly found: {
    readonly transfers: readonly Transfer[]
    readonly page: number
    readonly pages: number
  }
  readonly show: Show
  readonly timeZone: string
  readonly action: FormAction
}) {
  const t = useTranslations('members.groups')
  const to = (change: Readonly<Record<string, string | number>>) =>
    addressOf(PATH, { show }, change, { show: 'ASKED' })
  const segments = [
    { value: 'ASKED', label: t('waiting') },
    { value: 'ANY', label: t('all') },
  ]
  return (
    <Section
      title={t('requests')}
      aside={
        <Segments
          label={t('show')}
          segments={segments.map(({ value, label }) => ({
            href: to({ show: value }),
            label,
            current: show === value,
          }))}
        />
      }
    >
      {transfers.length === 0 ? (
        <EmptyState title={t('noRequests')}>{t('noRequestsText')}</EmptyState>
      ) : (
        <ul>
          {transfers.map((transfer) => (
            <Request key={transfer.id} {...{ transfer, timeZone, action }} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} href={(number) => to({ page: number })} />
    </Section>
  )
}

function Request({
  transfer,
  timeZone,
  action,
}: {
  readonly transfer: Transfer
  readonly timeZone: string
  readonly action: FormAction
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const { id, memberId, displayName, fromName: from, toName: to, state, askedAt, answer } = transfer
  const date = fullDate(locale, askedAt.toZonedDateTimeISO(timeZone).toPlainDate())
  const facts = { name: displayName, from, to }
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-3.5">
      <div className="min-w-0 flex-1 basis-72">
        <a
          href={`/desk/people/${memberId}`}
          className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {displayName}
        </a>{' '}
        {t('transfer.fromTo', { from, to })}
        <p className="text-small wrap-anywhere text-ink-2">
          {[t('transfer.askedOn', { date }), transfer.reason]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        {answer === null ? null : (
          <p className="text-small wrap-anywhere">{t('transfer.answered', { answer })}</p>
        )}
      </div>
      <StateChip state={state} />
      {state === 'ASKED' ? (
        <div className="flex gap-3">
          {(['approve', 'decline'] as const).map((word) => (
            <ConfirmDialog
              key={word}
              trigger={{ label: t(`groups.${word}`), size: 'small' }}
              title={t(`groups.${word}Title`)}
              confirm={t(`groups.${word}`)}
              tone={word === 'approve' ? 'primary' : 'danger'}
              action={action}
              fields={{ transferId: id, approve: word === 'approve' ? 'yes' : 'no' }}
            >
              <p>{t(`groups.${word}Text`, facts)}</p>
              <TextField
                name="answer"
                label={t('groups.answer')}
                help={t('groups.answerHelp')}
                optional
              />
            </ConfirmDialog>
          ))}
        </div>
      ) : null}
    </li>
  )
}
