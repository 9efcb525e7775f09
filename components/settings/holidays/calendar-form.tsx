import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import { countryChoices } from '@/lib/communities/rules-countries'
import { calendarForm } from '@/lib/communities/settings/rules'
import { MAX_NOTICE_HOURS } from '@/lib/communities/settings/schema'
import type { FormAction } from '@/lib/i18n/form-state'

/** Whose public holidays the plan keeps, and how late planning is pointed out. */
export function CalendarForm({
  calendar,
  action,
}: {
  readonly calendar: { readonly country: string; readonly noticeHours: number }
  readonly action: FormAction
}) {
  const t = useTranslations('holidays')
  const save = useTranslations('settings')('save')
  const locale = useLocale()
  return (
    <Form action={action} label={t('calendar')} keep="calendar" basedOn={calendarForm(calendar)}>
      <Select
        name="country"
        label={t('country')}
        help={t('countryHelp')}
        choices={[{ value: '', label: t('noCountry') }, ...countryChoices(locale)]}
        defaultValue={calendar.country}
      />
      <TextField
        name="noticeHours"
        label={t('notice')}
        help={t('noticeHelp')}
        type="number"
        inputMode="numeric"
        min={0}
        max={MAX_NOTICE_HOURS}
        defaultValue={calendar.noticeHours}
      />
      <div>
        <SubmitButton>{save}</SubmitButton>
      </div>
    </Form>
  )
}
