import { useLocale, useTranslations } from 'next-intl'
import { PublishVersion } from '@/components/ui/versions/publish-version'
import { Rows, Section } from '@/components/ui/section'
import { VersionRow } from '@/components/ui/versions/version-row'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { weekdayName } from '@/lib/i18n/weekdays'
import { CLOCKS } from '@/lib/nights/rules-times'
import { EVENING_OPENERS, type TemplateTerms } from '@/lib/nights/templates/types'
import type { EveningSettings, PlannedBeside } from '@/lib/settings/evenings/types'
import { Temporal } from 'temporal-polyfill'
import { Week } from './week'

/** Publishes the week that was tried, and says first what it leaves as it is. */
export function SaveTemplate({
  terms,
  firstDay,
  settings: { group, after, today },
  beside: { planned, total },
  save,
}: {
  readonly terms: TemplateTerms
  /** `YYYY-MM-DD` */
  readonly firstDay: string
  readonly settings: EveningSettings
  readonly beside: PlannedBeside
  readonly save: FormAction
}) {
  const [t, fields] = [useTranslations('settings.evenings'), useTranslations('desk.plan.fields')]
  const locale = useLocale()
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdayName(locale, day)] as const)
  const openers = EVENING_OPENERS.map((one) => [one, t(`opener.${one}`)] as const)
  return (
    <PublishVersion
      words={{
        save: t('save'),
        title: t('saveTitle', { version: after + 1, group: group.name }),
        note: t('fields.note'),
        effectiveFrom: t('fields.effectiveFrom'),
      }}
      terms={[
        {
          name: 'weekdays',
          label: t('fields.weekdays'),
          value: terms.weekdays.join(' '),
          said: Object.fromEntries(days),
          empty: t('noWeekdays'),
        },
        ...CLOCKS.map((clock) => ({
          name: `clocks.${clock}`,
          label: fields(clock),
          value: terms.clocks[clock],
        })),
        {
          name: 'opener',
          label: t('fields.opener'),
          value: terms.opener,
          said: Object.fromEntries(openers),
        },
        { name: 'catchUpDays', label: t('fields.catchUpDays'), value: String(terms.catchUpDays) },
      ]}
      after={after}
      today={today.toString()}
      firstDay={{ value: firstDay, inWords: fullDate(locale, Temporal.PlainDate.from(firstDay)) }}
      action={save}
    >
      <input type="hidden" name="groupId" value={group.id} />
      <p>{t('saveText', { planned, total })}</p>
    </PublishVersion>
  )
}

/** Every version of the group's week, the newest first. */
export function TemplateVersions({ settings }: { readonly settings: EveningSettings }) {
  const t = useTranslations('settings.evenings')
  const locale = useLocale()
  if (settings.versions.length === 0) return null
  return (
    <Section title={t('versions')}>
      <Rows>
        {settings.versions.map((version) => (
          <VersionRow
            key={version.id}
            title={t('version', { version: version.version })}
            from={t('from', { day: fullDate(locale, version.firstDay) })}
            note={version.note}
            by={version.author === null ? null : t('by', { author: version.author })}
          >
            <Week terms={version} />
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}
