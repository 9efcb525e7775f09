import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldDefaults, type DefaultNote } from '@/components/ui/forms/field-default'
import { dayOf } from '@/lib/i18n/dates'
import type { LastChange } from '@/lib/settings/types'
import type { BasedOn } from '@/lib/shared/based-on'

const NONE: ReadonlyMap<string, LastChange> = new Map()

/** Says below each field of a settings form what its default is, and who changed it last. */
export function SettingDefaults({
  held,
  defaults,
  said = {},
  boxes = [],
  changes = NONE,
  timeZone = 'UTC',
  children,
}: {
  /** What the settings hold now, and by default, by the names of their fields. */
  readonly held: BasedOn
  readonly defaults: BasedOn
  /** A default in words, where the value is none that a reader knows. */
  readonly said?: Readonly<Record<string, string>>
  /** Fields that are a box to tick. */
  readonly boxes?: readonly string[]
  /** Where it is known who changed each last, with the zone in which that is said. */
  readonly changes?: ReadonlyMap<string, LastChange>
  readonly timeZone?: string
  readonly children: ReactNode
}) {
  const t = useTranslations('settings')
  const locale = useLocale()
  const inWords = (name: string, value: string) => {
    if (said[name] !== undefined) return said[name]
    if (boxes.includes(name)) return t(value === '' ? 'notTicked' : 'ticked')
    return value === '' ? t('empty') : value
  }
  const notes = Object.entries(defaults).map(([name, byDefault]): [string, DefaultNote] => {
    const change = changes.get(name)
    const day = change === undefined ? '' : dayOf(locale, change.at, timeZone)
    return [
      name,
      {
        held: held[name] ?? '',
        byDefault,
        says: t('byDefault', { value: inWords(name, byDefault) }),
        changed:
          change === undefined
            ? null
            : change.by === null
              ? t('changedByApp', { day })
              : t('changed', { name: change.by, day }),
      },
    ]
  })
  return (
    <FieldDefaults notes={Object.fromEntries(notes)} restore={t('restore')}>
      {children}
    </FieldDefaults>
  )
}
