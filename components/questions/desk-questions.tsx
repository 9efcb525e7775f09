import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { isUnanswered, REASON_MAX } from '@/lib/talks/questions/rules'
import type { DeskQuestion, DeskQuestions } from '@/lib/talks/questions/types'
import { DeskAsker } from './desk-asker'
import { VoteCount } from './vote-count'

export type QueueActions = Readonly<Record<'air' | 'answered' | 'back' | 'hide', FormAction>>

/** What the host answers next: what is on air on top, then what waits, the most wanted first. */
export function QuestionQueue({
  desk,
  actions,
  more = null,
}: {
  readonly desk: DeskQuestions
  readonly actions: QueueActions
  /** Where all questions of the talk are; null on that page. */
  readonly more?: string | null
}) {
  const t = useTranslations('questionsDesk')
  const shown = desk.questions.filter(({ hiddenReason }) => hiddenReason === null)
  const waiting = shown.filter(({ state, wishId }) => state === 'OPEN' && wishId === null)
  const current = shown.find(({ id }) => id === desk.onAir)
  const answered = shown.filter(({ state }) => !isUnanswered(state)).length
  return (
    <Section title={t('waiting')} aside={t('answeredCount', { count: answered })} id="questions">
      {current === undefined ? (
        <p className="pt-3.5 text-small text-ink-2">
          {t(waiting.length > 0 ? 'noneOnAir' : 'none')}
        </p>
      ) : (
        <OnAir question={current} actions={actions} leads={desk.may.lead} />
      )}
      <ul>
        {waiting.map((question) => (
          <li key={question.id} className="flex gap-3.5 border-b border-line py-3.5">
            <VoteCount votes={question.votes ?? 0} />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere whitespace-pre-line">{question.text}</p>
              <DeskAsker question={question} />
              <div className="mt-2 flex flex-wrap items-center gap-2.5">
                {desk.may.lead ? (
                  <TakeUp question={question} onAir={desk.onAir} air={actions.air} />
                ) : null}
                <Hide question={question} hide={actions.hide} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {more === null ? null : (
        <p className="pt-1 text-small">
          <a href={more} className="inline-flex min-h-11 items-center prose-link">
            {t('more')}
          </a>
        </p>
      )}
    </Section>
  )
}

function OnAir({
  question,
  actions,
  leads,
}: {
  readonly question: DeskQuestion
  readonly actions: QueueActions
  readonly leads: boolean
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  const { id, text, state } = question
  const said = insideQuotes(locale, text)
  return (
    <div className="mt-4 border-s-2 border-lamp bg-lamp-soft px-4 py-3">
      <Chip tone="live" dot>
        {t('onAir')}
      </Chip>
      <p className="mt-1.5 font-serif text-lead wrap-anywhere whitespace-pre-line">{text}</p>
      <DeskAsker question={question} />
      {leads ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <Form action={actions.answered} label={t('answeredOf', { text: said })} quietSuccess>
            <input type="hidden" name="questionId" value={id} />
            <input type="hidden" name="seen" value={state} />
            <SubmitButton>{t('answered')}</SubmitButton>
          </Form>
          <PutBack question={question} back={actions.back} />
        </div>
      ) : null}
    </div>
  )
}

/** It says which question the page showed on air: a host who did not see the last one changes nothing. */
function TakeUp({
  question: { id, text },
  onAir,
  air,
}: {
  readonly question: DeskQuestion
  readonly onAir: string
  readonly air: FormAction
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  const label = t('airOf', { text: insideQuotes(locale, text) })
  return (
    <Form action={air} label={label} quietSuccess>
      <input type="hidden" name="questionId" value={id} />
      <input type="hidden" name="onAir" value={onAir} />
      <SubmitButton tone="plain" size="small">
        {t('air')} <span className="sr-only">{insideQuotes(locale, text)}</span>
      </SubmitButton>
    </Form>
  )
}

/** It waits again: taken up, or marked as answered, by mistake. */
export function PutBack({
  question: { id, text, state },
  back,
}: {
  readonly question: DeskQuestion
  readonly back: FormAction
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  return (
    <Form action={back} label={t('backOf', { text: insideQuotes(locale, text) })} quietSuccess>
      <input type="hidden" name="questionId" value={id} />
      <input type="hidden" name="seen" value={state} />
      <SubmitButton tone="quiet" size="small">
        {t('back')}
      </SubmitButton>
    </Form>
  )
}

/** Asks why, for who asked. */
export function Hide({
  question: { id, text },
  hide,
}: {
  readonly question: DeskQuestion
  readonly hide: FormAction
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  return (
    <ConfirmDialog
      trigger={{
        label: t('hide'),
        name: t('hideOf', { text: insideQuotes(locale, text) }),
        tone: 'quiet',
        size: 'small',
      }}
      title={t('hideTitle')}
      confirm={t('hide')}
      action={hide}
      fields={{ questionId: id }}
    >
      <p>{t('hideText')}</p>
      <TextField name="reason" label={t('reason')} maxLength={REASON_MAX} />
    </ConfirmDialog>
  )
}
