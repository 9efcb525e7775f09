import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { MAX_DAY_NAME, MAX_LIST } from '@/lib/nights/holidays/schema-limits'
import { CORRECTION_KINDS } from '@/lib/nights/holidays/types'

/** What an organiser says of one date. */
export function CorrectDay({
  year,
  action,
}: {
  readonly year: number
  readonly action: FormAction
}) {
  const t = useTranslations('holidays')
  return (
    <Form action={action} label={t('correct')} keep={`day ${String(year)}`}>
      <DateField name="date" label={t('date')} min="2000-01-01" max="2099-12-31" />
      <RadioGroup
        name="kind"
        label={t('is')}
        defaultValue="HOLIDAY"
        choices={CORRECTION_KINDS.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          help: t(`kindHelp.${value}`),
        }))}
      />
      <TextField
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        optional
        autoComplete="off"
        maxLength={MAX_DAY_NAME}
      />
      <div>
        <SubmitButton>{t('correctDo')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Many dates at once, as they were written down elsewhere. */
export function ImportDays({ action }: { readonly action: FormAction }) {
  const t = useTranslations('holidays')
  return (
    <Form action={action} label={t('import')} keep="days">
      <TextArea name="list" label={t('list')} help={t('listHelp')} rows={6} maxLength={MAX_LIST} />
      <div>
        <SubmitButton tone="plain">{t('importDo')}</SubmitButton>
      </div>
    </Form>
  )
}
