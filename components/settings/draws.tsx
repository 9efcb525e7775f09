import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/forms/text-field'
import { NextTerms, TermsVersions } from '@/components/ui/versions/terms'
import { zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { termsOf } from '@/lib/speaker-draws/rules'
import type { DrawPolicyView } from '@/lib/speaker-draws/types'

const NUMBERS = ['spokeDays', 'newDays', 'noDays', 'answerDays'] as const

/** The terms of the newest version, to be changed into the next. */
export function NextDrawTerms({
  newest,
  today,
  timeZone,
  publish,
}: {
  readonly newest: DrawPolicyView
  readonly today: string
  readonly timeZone: string
  readonly publish: FormAction
}) {
  const t = useTranslations('settings.draws')
  const locale = useLocale()
  const version = newest.version + 1
  return (
    <NextTerms
      words={{
        title: t('next', { version }),
        publish: t('publish', { version }),
        note: t('fields.note'),
        effectiveFrom: t('fields.effectiveFrom'),
        effectiveFromHelp: t('help.effectiveFrom', { zone: zoneName(locale, timeZone) }),
      }}
      after={newest.version}
      today={today}
      publish={publish}
    >
      {NUMBERS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          help={t(`help.${name}`)}
          type="number"
          inputMode="numeric"
          min={name === 'answerDays' ? 1 : 0}
          step={1}
          defaultValue={String(newest[name])}
        />
      ))}
    </NextTerms>
  )
}

/** Every version with its terms, newest first. */
export function DrawVersions({
  inForce,
  versions,
  timeZone,
}: {
  readonly inForce: DrawPolicyView
  readonly versions: readonly DrawPolicyView[]
  readonly timeZone: string
}) {
  const t = useTranslations('settings.draws')
  return (
    <TermsVersions
      words={{
        title: t('versions'),
        now: t('now'),
        later: t('later'),
        version: (version) => t('version', { version }),
        from: (day) => day,
      }}
      inForce={inForce}
      versions={versions}
      timeZone={timeZone}
      details={(policy) => t('details', termsOf(policy))}
    />
  )
}
