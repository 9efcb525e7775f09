import { useTranslations } from 'next-intl'
import { PersonPicker } from '@/components/talks/person-picker'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'

const MEMBERS = ['member1', 'member2', 'member3'] as const

/** Whom the group's own draw fell on, in order as far as it is known. */
export function HandDrawForm({
  nightId,
  people,
  action,
  search,
}: {
  readonly nightId: string
  readonly people: readonly ComboChoice[]
  readonly action: FormAction
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('speakerDraws.hand')
  return (
    <Form action={action} label={t('title')} keep={`hand-draw ${nightId}`}>
      <input type="hidden" name="nightId" value={nightId} />
      {MEMBERS.map((name, at) => (
        <PersonPicker
          key={name}
          name={name}
          label={t(name)}
          help={at === 0 ? t('memberHelp') : ''}
          first={people}
          chosen={null}
          search={search}
          optional={at > 0}
        />
      ))}
      <TextField name="note" label={t('note')} help={t('noteHelp')} optional maxLength={200} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('do')}</SubmitButton>
        <LinkButton href="/desk/speakers/draws" tone="quiet">
          {t('back')}
        </LinkButton>
      </div>
    </Form>
  )
}
