import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { isUnanswered, questionForm, TEXT_MAX } from '@/lib/talks/questions/rules'
import type { OwnQuestion } from '@/lib/talks/questions/types'

/** One question of the member: what became of it, and the ways to edit and to withdraw it. */
export function AskedQuestion({
  question,
  timeZone,
  actions,
}: {
  readonly question: OwnQuestion
  readonly timeZone: string
  readonly actions: Readonly<Record<'edit' | 'withdraw', FormAction>>
}) {
  const t = useTranslations('questionsMine')
  const all = useTranslations('questions')
  const locale = useLocale()
  const { id, talkId, topic, text, state, answer, votes, merged, hiddenReason, wishId } = question
  const open = isUnanswered(state)
  const said = insideQuotes(locale, text)
  return (
    <li id={`question-${id}`} className="border-b border-line py-4">
      <p className="text-small text-ink-2">
        <a href={`/talks/${talkId}#asked`} className="wrap-anywhere prose-link">
          {topic}
        </a>{' '}
        · {dayOf(locale, question.askedAt, timeZone)}
      </p>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{text}</p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
        <Chip tone={open ? (state === 'ON_AIR' ? 'live' : 'plain') : 'ok'}>
          {all(`state.${state}`)}
        </Chip>
        <span>{t('votes', { count: votes })}</span>
        {question.withoutName ? <span>{all('withoutNameShown')}</span> : null}
        {merged ? <span>{t('merged')}</span> : null}
        {hiddenReason === null ? null : <span>{t('hidden', { reason: hiddenReason })}</span>}
        {wishId === null ? null : (
          <a href={`/wishes/${wishId}`} className="prose-link">
            {all('wish')}
          </a>
        )}
      </p>
      {answer === null ? null : (
        <div className="mt-3 border-s-2 border-jade ps-3.5">
          <p className="text-small font-semibold">{all('written')}</p>
          <p className="font-serif text-read leading-[1.9] wrap-anywhere whitespace-pre-line">
            {answer}
          </p>
        </div>
      )}
      {open && !merged && hiddenReason === null ? (
        <Disclosure label={t('edit')}>
          <div className="max-w-form pt-1 pb-3">
            <Form
              action={actions.edit}
              label={t('editOf', { text: said })}
              basedOn={questionForm(question)}
            >
              <input type="hidden" name="questionId" value={id} />
              <TextArea
                name="text"
                label={all('text')}
                help={all('whoSees')}
                defaultValue={text}
                maxLength={TEXT_MAX}
                rows={2}
              />
              <Checkbox
                name="withoutName"
                help={all('withoutNameHelp')}
                defaultChecked={question.withoutName}
              >
                {all('withoutName')}
              </Checkbox>
              <div>
                <SubmitButton>{t('save')}</SubmitButton>
              </div>
            </Form>
          </div>
        </Disclosure>
      ) : null}
      {open ? (
        <ConfirmDialog
          trigger={{
            label: t('withdraw'),
            name: t('withdrawOf', { text: said }),
            tone: 'quiet',
            size: 'small',
          }}
          title={t('withdrawTitle')}
          confirm={t('withdraw')}
          action={actions.withdraw}
          fields={{ questionId: id }}
        >
          <p>{t('withdrawText')}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
