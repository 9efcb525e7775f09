import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Transfer } from '@/lib/members/groups/types'

type Group = { readonly id: string; readonly name: string }

/** Asking to move; while a request waits, only that one and the way to withdraw it. */
export function TransferForm({
  last,
  home,
  groups,
  timeZone,
  ask,
  withdraw,
}: {
  readonly last: Transfer | null
  readonly home: Group
  readonly groups: readonly Group[]
  readonly timeZone: string
  readonly ask: FormAction
  readonly withdraw: FormAction
}) {
  const t = useTranslations('members.transfer')
  const others = groups.filter(({ id }) => id !== home.id)
  return (
    <div className="grid gap-8">
      {last === null ? null : <LastTransfer {...{ last, timeZone, withdraw }} />}
      {last?.state === 'ASKED' ? null : others.length === 0 ? (
        <Notice title={t('only')} />
      ) : (
        <Form action={ask} label={t('title')}>
          <p>{t('home', { group: home.name })}</p>
          <Select
            name="toGroupId"
            label={t('to')}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="reason" label={t('reason')} />
          <div>
            <SubmitButton>{t('ask')}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  )
}

/** Leaving by oneself, where one's group was closed; who has a duty hands it over first. */
export function LeaveClosed({
  hasDuties,
  action,
}: {
  readonly hasDuties: boolean
  readonly action: FormAction
}) {
  const t = useTranslations('members.transfer.leave')
  return (
    <Section title={t('title')}>
      <p className="py-3 text-small text-ink-2">{t(hasDuties ? 'duties' : 'intro')}</p>
      {hasDuties ? null : (
        <ConfirmDialog
          trigger={{ label: t('do') }}
          title={t('sure')}
          confirm={t('do')}
          action={action}
        >
          <p>{t('ends')}</p>
          <p>{t('stays')}</p>
          <TextArea name="reason" label={t('reason')} optional rows={2} maxLength={300} />
        </ConfirmDialog>
      )}
    </Section>
  )
}

function LastTransfer({
  last,
  timeZone,
  withdraw,
}: {
  readonly last: Transfer
  readonly timeZone: string
  readonly withdraw: FormAction
}) {
  const t = useTranslations('members.transfer')
  const locale = useLocale()
  const date = fullDate(locale, last.askedAt.toZonedDateTimeISO(timeZone).toPlainDate())
  return (
    <Section title={t('last')} aside={<StateChip state={last.state} />}>
      <div className="py-4">
        <p>{t('fromTo', { from: last.fromName, to: last.toName })}</p>
        <p className="text-small wrap-anywhere text-ink-2">
          {t('askedOn', { date })} · {last.reason}
        </p>
        {last.answer === null ? null : (
          <p className="mt-2 wrap-anywhere">{t('answered', { answer: last.answer })}</p>
        )}
      </div>
      {last.state === 'ASKED' ? (
        <ConfirmDialog
          trigger={{ label: t('withdraw') }}
          title={t('withdrawTitle')}
          confirm={t('withdraw')}
          action={withdraw}
        >
          <p>{t('withdrawText')}</p>
        </ConfirmDialog>
      ) : null}
    </Section>
  )
}

export function StateChip({ state }: { readonly state: Transfer['state'] }) {
  const t = useTranslations('members.transfer.states')
  const tone = { ASKED: 'live', APPROVED: 'ok', DECLINED: 'no', WITHDRAWN: 'plain' } as const
  return <Chip tone={tone[state]}>{t(state)}</Chip>
}
