import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'

export type Undo = {
  readonly action: FormAction
  readonly fields: Readonly<Record<string, string>>
  /** What brings the reader back to the same place. */
  readonly back: Readonly<Record<string, string>>
}

/** Takes back what the page has just said was done. */
export function UndoButton({ action, fields, back }: Undo) {
  const t = useTranslations('desk.plan')
  return (
    <Form action={action} label={t('undo')}>
      {Object.entries({ ...back, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone="plain">{t('undo')}</SubmitButton>
    </Form>
  )
}
