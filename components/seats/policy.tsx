import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { PublishVersion } from '@/components/ui/versions/publish-version'
import { Rows, Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { VersionRow } from '@/components/ui/versions/version-row'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'
import { rolesAsText } from '@/lib/seats/schema'
import type { SeatTerms } from '@/lib/seats/types'
import type { SeatPolicyView } from '@/lib/seats/types-desk'

const POINTS = [
  'companyPoints',
  'companyMany',
  'referralPoints',
  'waitingPoints',
  'waitingMax',
] as const satisfies readonly (keyof SeatTerms)[]

/** The terms to try: a plain GET form, so that what is tried stands in the address. */
export function SeatTermsForm({
  terms,
  group,
}: {
  readonly terms: SeatTerms
  readonly group: string
}) {
  const t = useTranslations('seats.policy')
  return (
    <form action="/desk/seats/policy" method="get" className="grid gap-5 md:grid-cols-2">
      <input type="hidden" name="group" value={group} />
      <div className="md:row-span-3">
        <TextArea
          name="roles"
          label={t('fields.roles')}
          help={t('fields.rolesHelp')}
          optional
          rows={8}
          maxLength={2000}
          defaultValue={rolesAsText(terms.roles)}
        />
      </div>
      {POINTS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          type="number"
          inputMode="numeric"
          min={name === 'companyMany' ? 1 : 0}
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

/** Publishes what was tried as the next version. */
export function SaveSeatPolicy({
  terms,
  after,
  today,
  save,
}: {
  readonly terms: SeatTerms
  readonly after: number
  readonly today: string
  readonly save: FormAction
}) {
  const t = useTranslations('seats.policy')
  const points = POINTS.map((name) => ({
    name,
    label: t(`fields.${name}`),
    value: String(terms[name]),
  }))
  const roles = { name: 'roles', label: t('fields.roles'), empty: t('rolesNone') }
  return (
    <PublishVersion
      words={{
        save: t('save'),
        title: t('saveTitle', { version: after + 1 }),
        note: t('fields.note'),
        effectiveFrom: t('fields.effectiveFrom'),
      }}
      terms={[{ ...roles, value: rolesAsText(terms.roles) }, ...points]}
      after={after}
      today={today}
      action={save}
    >
      <p>{t('saveText')}</p>
    </PublishVersion>
  )
}

export function SeatPolicyVersions({
  versions,
  timeZone,
}: {
  readonly versions: readonly SeatPolicyView[]
  readonly timeZone: string
}) {
  const t = useTranslations('seats.policy')
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
            <Details terms={policy} />
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}

function Details({ terms }: { readonly terms: SeatTerms }) {
  const t = useTranslations('seats.policy')
  const { roles, companyPoints, companyMany, referralPoints, waitingPoints, waitingMax } = terms
  const words = roles.map(({ word, points }) => `${word} ${String(points)}`).join(' · ')
  return (
    <>
      <span className="block wrap-anywhere">
        {roles.length === 0 ? t('rolesNone') : t('roles', { roles: words })}
      </span>
      <span className="block">
        {t('details', { companyPoints, companyMany, referralPoints, waitingPoints, waitingMax })}
      </span>
    </>
  )
}
