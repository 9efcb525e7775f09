import { useTranslations } from 'next-intl'
import { TimeField } from '@/components/ui/forms/text-field'
import { CLOCKS } from '@/lib/nights/rules-times'
import type { NightClocks } from '@/lib/nights/types'

/** The five times of an evening, in the order in which they come. */
export function ClockFields({
  clocks,
  zone,
  narrow = false,
}: {
  readonly clocks: NightClocks
  /** The zone by name, said once here. */
  readonly zone: string
  /** In half a page: two beside each other. */
  readonly narrow?: boolean
}) {
  const t = useTranslations('desk.plan.fields')
  return (
    <fieldset>
      <legend className="text-small font-semibold">{t('times')}</legend>
      <p className="mt-0.5 text-small text-ink-2">{t('timesHelp', { zone })}</p>
      <div className={`mt-3 grid grid-cols-2 gap-4 ${narrow ? '' : 'md:grid-cols-3'}`}>
        {CLOCKS.map((clock) => (
          <TimeField
            key={clock}
            name={`clocks.${clock}`}
            label={t(clock)}
            defaultValue={clocks[clock]}
          />
        ))}
      </div>
    </fieldset>
  )
}
