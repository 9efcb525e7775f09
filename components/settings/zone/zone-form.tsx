import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ZoneChoice } from '@/lib/communities/rules-zones'
import { ZoneField } from './zone-field'

/** The zone to try: a plain GET form, so that what is tried stands in the address. */
export function ZoneForm({
  choices,
  typed,
  error,
  tried,
}: {
  /** IANA names, with what people call them. */
  readonly choices: readonly ZoneChoice[]
  /** What stands in the field: the zone that is tried or holds, or what was typed and refused. */
  readonly typed: string
  /** Why it was refused. */
  readonly error: string | undefined
  /** Whether it is tried already: then saving it is the next step. */
  readonly tried: boolean
}) {
  const t = useTranslations('settings.timeZone')
  return (
    <form
      action="/desk/settings/time-zone"
      method="get"
      noValidate
      className="grid max-w-form gap-5"
    >
      <ZoneField
        label={t('zone')}
        help={t('zoneHelp')}
        error={error}
        typed={typed}
        choices={choices}
      />
      <div>
        <Button type="submit" tone={tried ? 'plain' : 'primary'}>
          {t('try')}
        </Button>
      </div>
    </form>
  )
}
