import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { SureOfLeave } from './sure-of-leave'
import { Section } from '@/components/ui/section'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { fullDate } from '@/lib/i18n/dates'
import { canEnd } from '@/lib/members/status/rules'
import type { Leave } from '@/lib/members/status/types'

/** Taking a leave. `earliest` is the first day that may be chosen; organisers may look back. */
export function LeaveForm({
  action,
  today,
  earliest,
}: {
  readonly action: FormAction
  /** As `2026-11-22`. */
  readonly today: string
  readonly earliest?: string
}) {
  const t = useTranslations('members.leave')
  return (
    <Form action={action} label={t('title')}>
      <div className="grid gap-5 md:grid-cols-2">
        <DateField
          name="from"
          label={t('from')}
          defaultValue={today}
          {...(earliest === undefined ? {} : { min: earliest })}
        />
        <DateField name="until" label={t('until')} help={t('untilHelp')} optional />
      </div>
      <TextField name="reason" label={t('reason')} help={t('reasonHelp')} optional />
      <SureOfLeave label={t('sure')} />
      <div>
        <SubmitButton>{t('take')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Leaves, the last first; one that lasts or is to come can be ended. `name` is whose they are, if not one's own. */
export function LeaveList({
  leaves,
  today,
  end,
  name,
}: {
  readonly leaves: readonly Leave[]
  readonly today: string
  readonly end: FormAction
  readonly name?: string
}) {
  const t = useTranslations('members.leave')
  return (
    <Section title={t('list')}>
      {leaves.length === 0 ? (
        <p className="py-4 text-ink-2">{t('empty')}</p>
      ) : (
        <ul>
          {leaves.toReversed().map((leave) => (
            <OneLeave key={leave.from.toString()} {...{ leave, today, end, name }} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function OneLeave({
  leave,
  today,
  end,
  name,
}: {
  readonly leave: Leave
  readonly today: string
  readonly end: FormAction
  readonly name: string | undefined
}) {
  const t = useTranslations('members.leave')
  const locale = useLocale()
  const from = fullDate(locale, leave.from)
  const coming = Temporal.PlainDate.compare(leave.from, today) > 0
  const open = canEnd(leave, Temporal.PlainDate.from(today))
  const word = coming ? 'call' : 'end'
  const ending = name === undefined ? t('endText') : t('endTextOther', { name })
  const explanation = coming ? t('callText', { from }) : ending
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-56">
        {leave.until === null
          ? t('open', { from })
          : t('range', { from, until: fullDate(locale, leave.until) })}
        <p className="text-small wrap-anywhere text-ink-2">{leave.reason}</p>
      </div>
      <Chip tone={open && !coming ? 'live' : 'plain'}>
        {t(coming ? 'coming' : open ? 'now' : 'over')}
      </Chip>
      {open ? (
        <ConfirmDialog
          trigger={{ label: t(word), size: 'small' }}
          title={t(`${word}Title`)}
          confirm={t(word)}
          tone="primary"
          action={end}
          fields={{ from: leave.from.toString() }}
        >
          <p>{explanation}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
