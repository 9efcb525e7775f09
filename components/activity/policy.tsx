import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { PublishVersion } from '@/components/ui/versions/publish-version'
import { Rows, Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import { VersionRow } from '@/components/ui/versions/version-row'
import type { PolicyTerms, PolicyView } from '@/lib/activity/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'

const TERMS = [
  'windowDays',
  'seats',
  'speakerImmunityDays',
  'newcomerDays',
  'answerDays',
] as const satisfies readonly (keyof PolicyTerms)[]

/** The terms to try: a plain GET form, so that what is tried stands in the address. */
export function TermsForm({ terms }: { readonly terms: PolicyTerms }) {
  const t = useTranslations('activity.policy')
  return (
    <form action="/desk/activity/policy" method="get" className="grid gap-5 md:grid-cols-2">
      {TERMS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          type="number"
          inputMode="numeric"
          min={0}
          defaultValue={String(terms[name])}
        />
      ))}
      <div className="self-end">
        <Button type="submit" tone="primary">
          {t('try')}
        </Button>
      </div>
    </form>
  )
}

/** Saves what was tried as the next version. */
export function SavePolicy({
  terms,
  after,
  today,
  save,
}: {
  readonly terms: PolicyTerms
  readonly after: number
  readonly today: string
  readonly save: FormAction
}) {
  const t = useTranslations('activity.policy')
  return (
    <PublishVersion
      words={{
        save: t('save'),
        title: t('saveTitle', { version: after + 1 }),
        note: t('fields.note'),
        effectiveFrom: t('fields.effectiveFrom'),
      }}
      terms={TERMS.map((name) => ({
        name,
        label: t(`fields.${name}`),
        value: String(terms[name]),
      }))}
      after={after}
      today={today}
      action={save}
    />
  )
}

export function PolicyVersions({
  versions,
  timeZone,
}: {
  readonly versions: readonly PolicyView[]
  readonly timeZone: string
}) {
  const t = useTranslations('activity.policy')
  const locale = useLocale()
  return (
    <Section title={t('versions')}>
      <Rows>
        {versions.map((policy) => (
          <VersionRow
            key={policy.id}
            title={t('version', { version: policy.version })}
            from={t('from', { day: dayOfMoment(locale, policy.effectiveFrom, timeZone) })}
            note={policy.note}
            by={policy.author === null ? null : t('by', { author: policy.author })}
          >
            {t('details', policyTerms(policy))}
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}

function policyTerms(policy: PolicyTerms): Record<keyof PolicyTerms, number> {
  const { windowDays, seats, speakerImmunityDays, newcomerDays, answerDays } = policy
  return { windowDays, seats, speakerImmunityDays, newcomerDays, answerDays }
}
