import { useLocale, useTranslations } from 'next-intl'
import { ClockFields } from '@/components/talks/clock-fields'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { FieldDefault } from '@/components/ui/forms/field-default'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { zoneName } from '@/lib/i18n/dates'
import { weekdayName } from '@/lib/i18n/weekdays'
import { MAX_CATCH_UP_DAYS } from '@/lib/nights/templates/schema'
import { EVENING_OPENERS, type TemplateTerms } from '@/lib/nights/templates/types'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The week to try: a plain GET form, so that what is tried stands in the address. */
export function TemplateForm({
  terms,
  group,
  firstDay,
  today,
  timeZone,
  tried,
}: {
  readonly terms: TemplateTerms
  readonly group: string
  /** `YYYY-MM-DD`, as today. */
  readonly firstDay: string
  readonly today: string
  readonly timeZone: string
  /** Whether these terms are tried already: then publishing them is the next step. */
  readonly tried: boolean
}) {
  const t = useTranslations('settings.evenings')
  const locale = useLocale()
  return (
    <form action="/desk/settings/evenings" method="get" className="grid gap-6">
      <input type="hidden" name="group" value={group} />
      <fieldset>
        <legend className="text-small font-semibold">{t('fields.weekdays')}</legend>
        <p className="mt-0.5 text-small text-ink-2">{t('fields.weekdaysHelp')}</p>
        <div className="mt-1.5 grid grid-cols-3 gap-x-4 md:grid-cols-4">
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              name="weekday"
              value={String(day)}
              defaultChecked={terms.weekdays.includes(day)}
            >
              {weekdayName(locale, day)}
            </Checkbox>
          ))}
        </div>
        <FieldDefault name="weekday" />
      </fieldset>
      <div>
        <ClockFields clocks={terms.clocks} zone={zoneName(locale, timeZone)} narrow />
        <p className="mt-2 text-small text-ink-2">{t('fields.graceHelp')}</p>
      </div>
      <RadioGroup
        name="opener"
        label={t('fields.opener')}
        help={t('fields.openerHelp')}
        choices={EVENING_OPENERS.map((value) => ({
          value,
          label: t(`opener.${value}`),
          help: t(`openerHelp.${value}`),
        }))}
        defaultValue={terms.opener}
      />
      <TextField
        name="catchUpDays"
        label={t('fields.catchUpDays')}
        help={t('fields.catchUpDaysHelp')}
        type="number"
        inputMode="numeric"
        min={0}
        max={MAX_CATCH_UP_DAYS}
        defaultValue={String(terms.catchUpDays)}
      />
      <DateField
        name="effectiveFrom"
        label={t('fields.effectiveFrom')}
        help={t('fields.effectiveFromHelp')}
        min={today}
        defaultValue={firstDay}
      />
      <div>
        <Button type="submit" tone={tried ? 'plain' : 'primary'}>
          {t(tried ? 'tryAgain' : 'try')}
        </Button>
      </div>
    </form>
  )
}
