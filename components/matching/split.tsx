import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { BackLink } from '@/components/ui/back-link'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NameKind } from '@/lib/members/names/types'
import { fullDate } from '@/lib/i18n/dates'

type Choices = {
  readonly id: string
  readonly displayName: string
  readonly names: readonly { id: string; text: string; kind: NameKind }[]
  readonly logPeople: readonly { id: string; label: string }[]
  readonly mentionedNames: readonly { id: string; text: string }[]
  readonly checkIns: readonly { id: string; date: string }[]
  readonly talks: readonly { id: string; topic: string }[]
}

/** What of a member belongs to the new person: chosen one by one, in one form. */
export function SplitView({
  choices,
  action,
}: {
  readonly choices: Choices
  readonly action: FormAction
}) {
  const t = useTranslations('matching')
  const locale = useLocale()
  const { displayName, names, logPeople, mentionedNames, checkIns, talks } = choices
  const groups = [
    {
      name: 'names',
      rows: names.map(({ id, text, kind }) => ({ id, text, help: t(`nameKinds.${kind}`) })),
    },
    { name: 'labels', rows: logPeople.map(({ id, label }) => ({ id, text: label, help: '' })) },
    { name: 'mentions', rows: mentionedNames.map((one) => ({ ...one, help: '' })) },
    {
      name: 'checkIns',
      rows: checkIns.map(({ id, date }) => ({
        id,
        help: '',
        text: fullDate(locale, Temporal.PlainDate.from(date)),
      })),
    },
    { name: 'talks', rows: talks.map(({ id, topic }) => ({ id, text: topic, help: '' })) },
  ] as const
  return (
    <>
      <PageHead
        back={<BackLink href={`/desk/people/${choices.id}`}>{displayName}</BackLink>}
        title={t('splitTitle', { name: displayName })}
      >
        {t('splitText')}
      </PageHead>
      <Form action={action} label={t('split')}>
        <input type="hidden" name="memberId" value={choices.id} />
        <TextField name="displayName" label={t('newName')} />
        {groups.map(({ name, rows }) =>
          rows.length === 0 ? null : (
            <fieldset key={name}>
              <legend className="w-full border-b-2 border-ink pb-2 text-title">
                {t(`splitGroups.${name}`)}
              </legend>
              {rows.map(({ id, text, help }) => (
                <div key={id} className="border-b border-line">
                  <Checkbox name={name} value={id} help={help === '' ? undefined : help}>
                    <span className="wrap-anywhere">{text}</span>
                  </Checkbox>
                </div>
              ))}
            </fieldset>
          ),
        )}
        <TextField name="reason" label={t('reason')} help={t('reasonHelp')} />
        <div>
          <SubmitButton>{t('split')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
