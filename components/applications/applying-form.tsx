import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import { KeepTyped } from '@/components/ui/forms/keep-typed'
import type { Described } from '@/lib/referrals/types'
import type { FormAction } from '@/lib/i18n/form-state'
import type { PublicRule } from '@/lib/naming/rules/types'
import { ApplyingFields } from './applying-fields'
import type { Prospect } from '@/lib/seats/rules-prospect'
import { ApplyingGroups, type Offered } from './applying-groups'
import { ApplyingRule, type Expected } from './applying-rule'

/** The form by which a visitor asks for a seat. */
export function ApplyingForm({
  action,
  link,
  groups,
  prospects,
  rule,
  expected,
  began,
  mail,
  described,
}: {
  readonly action: FormAction
  /** The token of a member's link; null without one. */
  readonly link: string | null
  /** To choose from; a link knows its own. */
  readonly groups: readonly Offered[]
  /** What may be expected of each, by its id. */
  readonly prospects: ReadonlyMap<string, Prospect>
  readonly rule: PublicRule | null
  readonly expected: Expected
  /** When the form was handed out. */
  readonly began: string
  /** Whether mail reaches people. */
  readonly mail: boolean
  /** What the referrer wrote of the applicant, to correct; null without one. */
  readonly described: Described | null
}) {
  const t = useTranslations('applications.applying')
  return (
    <Form action={action} label={t('title')}>
      <KeepTyped name={`apply ${link ?? ''}`} leaveOut={['website', 'began', 'link']} />
      <input type="hidden" name="link" value={link ?? ''} />
      <input type="hidden" name="began" value={began} />
      <Trap label={t('fields.trap')} />
      <ApplyingGroups groups={groups} prospects={prospects} />
      <Section title={t('fields.who')}>
        <div className="grid gap-5 pt-4">
          <Group link={link} groups={groups} label={t('fields.group')} />
          <ApplyingFields
            template={rule?.template ?? null}
            {...(described === null ? {} : { written: { ...described, about: '', topic: '' } })}
          />
          <TextField
            name="email"
            type="email"
            label={t('fields.email')}
            help={mail ? t('fields.emailHelp') : t('fields.emailHelpNoMail')}
            autoComplete="email"
            inputMode="email"
            maxLength={254}
          />
        </div>
      </Section>
      <div className="pt-4">
        <ApplyingRule rule={rule} expected={expected} />
      </div>
      <SubmitButton size="large" wide>
        {t('submit')}
      </SubmitButton>
      <p className="text-small text-ink-3">{t('kept')}</p>
    </Form>
  )
}

function Group({
  link,
  groups,
  label,
}: {
  readonly link: string | null
  readonly groups: readonly Offered[]
  readonly label: string
}) {
  const [first] = groups
  if (link !== null || first === undefined) return null
  if (groups.length === 1) return <input type="hidden" name="groupId" value={first.id} />
  const choices = groups.map(({ id, name }) => ({ value: id, label: name }))
  return <RadioGroup name="groupId" label={label} choices={choices} />
}

/** Out of everybody's sight and way; only programs fill it in. */
function Trap({ label }: { readonly label: string }) {
  return (
    <div aria-hidden="true" className="absolute size-px overflow-hidden opacity-0">
      <label>
        {label}
        <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  )
}
