import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import type { FormAction } from '@/lib/i18n/form-state'
import { TEXT_MAX } from '@/lib/talks/questions/rules'

/** A question as it is written. It says exactly who sees the name. */
export function AskForm({
  talkId,
  action,
}: {
  readonly talkId: string
  readonly action: FormAction
}) {
  const t = useTranslations('questions')
  return (
    <Disclosure label={t('ask')}>
      <div className="max-w-form pt-1 pb-4">
        <Form action={action} label={t('ask')} keep={`question ${talkId}`}>
          <input type="hidden" name="talkId" value={talkId} />
          <TextArea
            name="text"
            label={t('text')}
            placeholder={t('textExample')}
            help={t('whoSees')}
            maxLength={TEXT_MAX}
            rows={2}
          />
          <Checkbox name="withoutName" help={t('withoutNameHelp')}>
            {t('withoutName')}
          </Checkbox>
          <div>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}
