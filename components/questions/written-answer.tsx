import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { ANSWER_MAX, answerForm } from '@/lib/talks/questions/rules'

/** An answer as the speaker writes it, or corrects it. */
export function AnswerInWriting({
  question,
  action,
}: {
  readonly question: { readonly id: string; readonly text: string; readonly answer: string | null }
  readonly action: FormAction
}) {
  const t = useTranslations('questions')
  const locale = useLocale()
  const { id, text, answer } = question
  return (
    <Disclosure label={t(answer === null ? 'answer' : 'answerCorrect')}>
      <div className="max-w-form pt-1 pb-3">
        <Form
          action={action}
          label={t('answerOf', { text: insideQuotes(locale, text) })}
          basedOn={answerForm(question)}
          keep={`answer ${id}`}
        >
          <input type="hidden" name="questionId" value={id} />
          <TextArea
            name="answer"
            label={t('answerText')}
            help={t('answerHelp')}
            defaultValue={answer ?? ''}
            maxLength={ANSWER_MAX}
            rows={4}
          />
          <div>
            <SubmitButton>{t('answerSend')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}
