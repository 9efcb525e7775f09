import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Rows, Section } from '@/components/ui/section'
import { SentAlong } from '@/components/ui/forms/shown-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { VersionRow, VersionTitle } from '@/components/ui/version-row'
import { dayOf, zoneName } from '@/lib/i18n/dates'
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
    <Section title={t('next', { version })}>
      <div className="pt-4">
        <Form action={publish} label={t('publish', { version })}>
          <SentAlong name="after" value={String(newest.version)} />
          <div className="grid gap-5 md:grid-cols-2">
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
            <TextArea
              name="note"
              label={t('fields.note')}
              help={t('help.note')}
              rows={2}
              maxLength={500}
            />
            <DateField
              name="effectiveFrom"
              label={t('fields.effectiveFrom')}
              help={t('help.effectiveFrom', { zone: zoneName(locale, timeZone) })}
              defaultValue={today}
              min={today}
            />
          </div>
          <div>
            <SubmitButton>{t('publish', { version })}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
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
  const locale = useLocale()
  return (
    <Section title={t('versions')}>
      <Rows>
        {versions.map((policy) => (
          <VersionRow
            key={policy.version}
            title={
              <VersionTitle
                number={t('version', { version: policy.version })}
                now={policy.version === inForce.version ? t('now') : null}
                later={isLater(policy, inForce) ? t('later') : null}
              />
            }
            from={t('from', { day: dayOf(locale, policy.effectiveFrom, timeZone) })}
            note={policy.note}
            by={policy.author}
          >
            {t('details', detailsOf(policy))}
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}

function isLater(policy: QuotaPolicyView, inForce: QuotaPolicyView): boolean {
  return policy.version > inForce.version
}

function detailsOf(policy: QuotaTerms) {
  const { quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax } = policy
  const earns = talkEarns + nightsForOne > 0 ? 'yes' : 'no'
  return { quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax, earns }
}
