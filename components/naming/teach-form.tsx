import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { KNOWLEDGE_KINDS } from '@/lib/naming/schema'

/** A form to teach any word and its kind. */
export function TeachForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations('naming')
  return (
    <Form action={action} label={t('knowledge.teachTitle')}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="text" label={t('knowledge.text')} maxLength={30} autoComplete="off" />
        <Select
          name="kind"
          label={t('knowledge.kind')}
          defaultValue="COMPANY"
          choices={KNOWLEDGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <div>
        <SubmitButton tone="plain">{t('knowledge.teachDo')}</SubmitButton>
      </div>
    </Form>
  )
}
