import { useTranslations } from 'next-intl'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import type { FormAction } from '@/lib/i18n/form-state'
import { PersonPicker } from './person-picker'

/** What a member said in the chat that they could speak about, noted before it is forgotten. */
export function NoteOffer({
  people,
  search,
  action,
}: {
  readonly people: readonly ComboChoice[]
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
  readonly action: FormAction
}) {
  const t = useTranslations('offers.note')
  return (
    <Disclosure label={t('title')}>
      <div className="max-w-form pb-6">
        <Form action={action} label={t('title')}>
          <PersonPicker
            name="memberId"
            label={t('who')}
            help={t('whoHelp')}
            first={people}
            chosen={null}
            search={search}
            optional={false}
          />
          <TextField name="topic" label={t('topic')} maxLength={200} />
          <div>
            <SubmitButton>{t('do')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}
