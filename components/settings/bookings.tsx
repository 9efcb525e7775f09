import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { TextField } from '@/components/ui/forms/text-field'
import { NextTerms, TermsVersions } from '@/components/ui/versions/terms'
import { zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { BookingPolicyView } from '@/lib/talks/bookings/types'

const NUMBERS = ['weeksAhead', 'daysBefore', 'releaseDays', 'perMember'] as const

/** The terms of the newest version, to be changed into the next. */
export function NextBookingTerms({
  newest,
  today,
  timeZone,
  publish,
}: {
  readonly newest: BookingPolicyView
  readonly today: string
  readonly timeZone: string
  readonly publish: FormAction
}) {
  const t = useTranslations('settings.bookings')
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
      before={
        <Checkbox name="atOnce" defaultChecked={newest.atOnce} help={t('help.atOnce')}>
          {t('fields.atOnce')}
        </Checkbox>
      }
    >
      {NUMBERS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          help={t(`help.${name}`)}
          type="number"
          inputMode="numeric"
          min={0}
          step={1}
          defaultValue={String(newest[name])}
        />
      ))}
    </NextTerms>
  )
}

/** Every version with its terms, newest first. */
export function BookingVersions({
  inForce,
  versions,
  timeZone,
}: {
  readonly inForce: BookingPolicyView
  readonly versions: readonly BookingPolicyView[]
  readonly timeZone: string
}) {
  const t = useTranslations('settings.bookings')
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
      details={(policy) =>
        `${t(policy.atOnce ? 'nowAtOnce' : 'nowAfterYes')} · ${t('details', numbersOf(policy))}`
      }
    />
  )
}

function numbersOf({ weeksAhead, daysBefore, releaseDays, perMember }: BookingPolicyView) {
  return { weeksAhead, daysBefore, releaseDays, perMember }
}
