import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Select } from '@/components/ui/forms/select'
import { DateField } from '@/components/ui/forms/text-field'
import { yearMonth } from '@/lib/i18n/dates'
import { monthOf } from '@/lib/talks/promises/rules'
import type { PromisedTime } from '@/lib/talks/promises/types'

/** The month that was named, or the day. */
export function TimeFields({
  months,
  time,
}: {
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly time: PromisedTime | null
}) {
  const t = useTranslations('promises.form')
  const locale = useLocale()
  const month = time === null ? null : monthOf(time)
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Select
        name="month"
        label={t('month')}
        optional
        choices={[
          { value: '', label: t('noMonth') },
          ...months.map((one) => ({ value: one.toString(), label: yearMonth(locale, one) })),
        ]}
        defaultValue={month?.toString() ?? ''}
      />
      <DateField
        name="day"
        label={t('day')}
        help={t('dayHelp')}
        optional
        defaultValue={time === null || month !== null ? '' : time.firstDay.toString()}
      />
    </div>
  )
}
