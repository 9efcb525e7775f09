import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ComboBox, type ComboChoice } from '@/components/ui/forms/combo-box'

/** The zone to try: a plain GET form, so that what is tried stands in the address. */
export function ZoneForm({
  choices,
  chosen,
  tried,
}: {
  /** IANA names, with what people call them. */
  readonly choices: readonly ComboChoice[]
  readonly chosen: string
  /** Whether it is tried already: then saving it is the next step. */
  readonly tried: boolean
}) {
  const t = useTranslations('settings.timeZone')
  return (
    <form action="/desk/settings/time-zone" method="get" className="grid max-w-form gap-5">
      <ComboBox
        name="timeZone"
        label={t('zone')}
        help={t('zoneHelp')}
        choices={choices}
        defaultValue={chosen}
      />
      <div>
        <Button type="submit" tone={tried ? 'plain' : 'primary'}>
          {t('try')}
        </Button>
      </div>
    </form>
  )
}
