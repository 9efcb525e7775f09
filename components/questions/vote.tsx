import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import type { QuestionView } from '@/lib/talks/questions/types'

/** Joins in by one tap. What stands there afterwards does nothing by itself: taking it back is folded into it. */
export function Vote({
  question: { id, text, voted },
  vote,
  takeBack,
}: {
  readonly question: QuestionView
  readonly vote: FormAction
  readonly takeBack: FormAction
}) {
  const t = useTranslations('questions')
  const locale = useLocale()
  if (voted)
    return (
      <Disclosure label={<span className="text-jade">✓ {t('voted')}</span>}>
        <Form action={takeBack} label={t('takeBack')} quietSuccess>
          <input type="hidden" name="questionId" value={id} />
          <div>
            <SubmitButton tone="quiet" size="small">
              {t('takeBack')}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    )
  const label = t('voteOf', { text: insideQuotes(locale, text) })
  return (
    <Form action={vote} label={label} quietSuccess>
      <input type="hidden" name="questionId" value={id} />
      <div>
        <SubmitButton tone="plain" size="small" aria-label={label}>
          <span aria-hidden="true">+ </span>
          {t('vote')}
        </SubmitButton>
      </div>
    </Form>
  )
}
