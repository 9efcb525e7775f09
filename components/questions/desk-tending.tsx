import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { TextField } from '@/components/ui/forms/text-field'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { isUnanswered, topicFrom } from '@/lib/talks/questions/rules'
import type { DeskQuestion, DeskQuestions } from '@/lib/talks/questions/types'
import { TOPIC_MAX } from '@/lib/talks/wishes/rules'
import { DeskAsker } from './desk-asker'
import { Hide, PutBack } from './desk-questions'
import { VoteCount } from './vote-count'
import { AnswerInWriting } from './written-answer'

export type TendingActions = Readonly<
  Record<'hide' | 'show' | 'merge' | 'part' | 'wish' | 'answer' | 'back', FormAction>
>

/** All questions of a talk, with what is done to them beside answering them in the talk. */
export function QuestionTending({
  desk,
  actions,
}: {
  readonly desk: DeskQuestions
  readonly actions: TendingActions
}) {
  const t = useTranslations('questionsDesk')
  return (
    <Section title={t('more')}>
      {desk.questions.length === 0 ? (
        <p className="py-3.5 text-small text-ink-2">{t('none')}</p>
      ) : (
        <ul>
          {desk.questions.map((question) => (
            <Item key={question.id} question={question} desk={desk} actions={actions} />
          ))}
        </ul>
      )}
    </Section>
  )
}

type ItemProps = {
  readonly question: DeskQuestion
  readonly desk: DeskQuestions
  readonly actions: TendingActions
}

function Item({ question, desk, actions }: ItemProps) {
  const t = useTranslations('questionsDesk')
  const all = useTranslations('questions')
  const { text, state, answer, hiddenReason, votes, wishId } = question
  const isShown = hiddenReason === null
  return (
    <li className="flex gap-3.5 border-b border-line py-3.5">
      <VoteCount votes={votes ?? 0} />
      <div className="min-w-0 flex-1">
        <p className={`wrap-anywhere whitespace-pre-line ${isShown ? '' : 'text-ink-3'}`}>{text}</p>
        <DeskAsker question={question} />
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          <Chip tone={state === 'ON_AIR' ? 'live' : isUnanswered(state) ? 'plain' : 'ok'}>
            {all(`state.${state}`)}
          </Chip>
          {isShown ? null : (
            <>
              <Chip tone="no">{t('hidden')}</Chip>
              <span className="wrap-anywhere">{t('hiddenText', { reason: hiddenReason })}</span>
            </>
          )}
          {wishId === null ? null : (
            <a href={`/wishes/${wishId}`} className="prose-link">
              {all('wish')}
            </a>
          )}
        </p>
        {answer === null ? null : (
          <p className="mt-2 border-s-2 border-jade ps-3.5 wrap-anywhere whitespace-pre-line">
            {answer}
          </p>
        )}
        <Merged question={question} part={actions.part} tends={desk.may.tend} />
        {isShown ? (
          <Steps question={question} desk={desk} actions={actions} />
        ) : (
          <ShowAgain question={question} show={actions.show} />
        )}
      </div>
    </li>
  )
}

function Steps({ question, desk, actions }: ItemProps) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  const { id, text, state, wishId } = question
  const { may } = desk
  const said = insideQuotes(locale, text)
  const others = desk.questions.filter(
    (one) => one.id !== id && isUnanswered(one.state) && one.hiddenReason === null,
  )
  return (
    <>
      {may.answer ? <AnswerInWriting question={question} action={actions.answer} /> : null}
      {may.tend && state === 'OPEN' && others.length > 0 ? (
        <Disclosure label={t('merge')}>
          <div className="max-w-form pb-3">
            <Form action={actions.merge} label={t('mergeOf', { text: said })}>
              <input type="hidden" name="questionId" value={id} />
              <ChoiceField
                name="intoId"
                label={t('into')}
                choices={others.map((one) => ({
                  value: one.id,
                  label: topicFrom(one.text, TOPIC_MAX),
                }))}
              />
              <div>
                <SubmitButton tone="plain">{t('mergeDo')}</SubmitButton>
              </div>
            </Form>
          </div>
        </Disclosure>
      ) : null}
      {may.wish && state === 'OPEN' && wishId === null ? (
        <Disclosure label={t('wish')}>
          <div className="max-w-form pb-3">
            <Form action={actions.wish} label={t('wishOf', { text: said })}>
              <input type="hidden" name="questionId" value={id} />
              <TextField
                name="topic"
                label={t('wishTopic')}
                help={t('wishHelp')}
                defaultValue={topicFrom(text, TOPIC_MAX)}
                maxLength={TOPIC_MAX}
              />
              <div>
                <SubmitButton tone="plain">{t('wishDo')}</SubmitButton>
              </div>
            </Form>
          </div>
        </Disclosure>
      ) : null}
      <div className="mt-1 flex flex-wrap items-center gap-2.5">
        {state === 'ANSWERED' && may.lead ? (
          <PutBack question={question} back={actions.back} />
        ) : null}
        <Hide question={question} hide={actions.hide} />
      </div>
    </>
  )
}

function Merged({
  question: { merged },
  part,
  tends,
}: {
  readonly question: DeskQuestion
  readonly part: FormAction
  readonly tends: boolean
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  if (merged.length === 0) return null
  return (
    <div className="mt-2 text-small text-ink-2">
      <p className="font-semibold">{t('mergedHere')}</p>
      <ul>
        {merged.map(({ id, text }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="min-w-0 flex-1 basis-48 wrap-anywhere">{text}</span>
            {tends ? (
              <Form action={part} label={t('partOf', { text: insideQuotes(locale, text) })}>
                <input type="hidden" name="questionId" value={id} />
                <SubmitButton tone="quiet" size="small">
                  {t('part')}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function ShowAgain({
  question: { id, text },
  show,
}: {
  readonly question: DeskQuestion
  readonly show: FormAction
}) {
  const t = useTranslations('questionsDesk')
  const locale = useLocale()
  return (
    <div className="mt-2">
      <Form action={show} label={t('showOf', { text: insideQuotes(locale, text) })}>
        <input type="hidden" name="questionId" value={id} />
        <div>
          <SubmitButton tone="plain" size="small">
            {t('show')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
}
