import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import type { OwnDuty, SwapChoice } from '@/lib/duties/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { PlaceFields } from './place-fields'

/** Whose day a member would take for one of theirs. */
export function SwapForm({
  own,
  choices,
  ask,
}: {
  readonly own: OwnDuty
  readonly choices: readonly SwapChoice[]
  readonly ask: FormAction
}) {
  const t = useTranslations('duties.swap')
  const locale = useLocale()
  if (choices.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <Form action={ask} label={t('title')}>
      <PlaceFields place={own} />
      <ChoiceField
        name="choice"
        label={t('choices')}
        choices={choices.map(({ date, memberId, name }) => ({
          value: `${date.toString()} ${memberId}`,
          label: t('choice', { day: dayAndWeekday(locale, date), name }),
        }))}
      />
      <div>
        <SubmitButton>{t('ask')}</SubmitButton>
      </div>
    </Form>
  )
}
