import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/forms/text-field'
import { NextTerms, TermsVersions } from '@/components/ui/versions/terms'
import { zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { QuotaPolicies, QuotaPolicyView, QuotaTerms } from '@/lib/quotas/types'

const TERMS = [
  ...(['quota', 'linkDays', 'vouchDays'] as const),
  ...(['talkEarns', 'nightsForOne', 'earnedMax'] as const),
] satisfies readonly (keyof QuotaTerms)[]

/** The terms of the newest version, to be changed into the next. */
export function NextPolicy({
  newest,
  today,
  timeZone,
  publish,
}: {
  readonly newest: QuotaPolicyView
  readonly today: string
  readonly timeZone: string
  readonly publish: FormAction
}) {
  const t = useTranslations('quotas.policy')
  const locale = useLocale()
  const version = newest.version + 1
  return (
    <NextTerms
      words={{
        title: t('next', { version }),
        publish: t('publish', { version }),
        note: t('fields.note'),
        noteHelp: t('help.note'),
        effectiveFrom: t('fields.effectiveFrom'),
        effectiveFromHelp: t('help.effectiveFrom', { zone: zoneName(locale, timeZone) }),
      }}
      after={newest.version}
      today={today}
      publish={publish}
    >
      {TERMS.map((name) => (
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
export function PolicyVersions({
  policies: { inForce, versions },
  timeZone,
}: {
  readonly policies: QuotaPolicies
  readonly timeZone: string
}) {
  const t = useTranslations('quotas.policy')
  return (
    <TermsVersions
      words={{
        title: t('versions'),
        now: t('now'),
        later: t('later'),
        version: (version) => t('version', { version }),
        from: (day) => t('from', { day }),
      }}
      inForce={inForce}
      versions={versions}
      timeZone={timeZone}
      details={(policy) => t('details', detailsOf(policy))}
    />
  )
}

function detailsOf(policy: QuotaTerms) {
  const { quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax } = policy
  const earns = talkEarns + nightsForOne > 0 ? 'yes' : 'no'
  return { quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax, earns }
}
