import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { SentAlong } from '@/components/ui/forms/shown-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { Rows, Section } from '@/components/ui/section'
import { VersionRow, VersionTitle } from '@/components/ui/version-row'
import { dayOf, zoneName } from '@/lib/i18n/dates'
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
    <Section title={t('next', { version })}>
      <div className="pt-4">
        <Form action={publish} label={t('publish', { version })}>
          <SentAlong name="after" value={String(newest.version)} />
          <div className="grid gap-5 md:grid-cols-2">
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
            <TextArea name="note" label={t('fields.note')} rows={2} maxLength={500} />
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
                later={policy.version > inForce.version ? t('later') : null}
              />
            }
            from={dayOf(locale, policy.effectiveFrom, timeZone)}
            note={policy.note}
            by={policy.author}
          >
            {t('details', termsOf(policy))}
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}
