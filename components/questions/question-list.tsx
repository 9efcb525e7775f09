import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { isUnanswered } from '@/lib/talks/questions/rules'
import type { QuestionList, QuestionView } from '@/lib/talks/questions/types'
import { AskForm } from './ask-form'
import { AskedBy } from './asked-by'
import { LiveOnAir, LiveVotes } from './live-questions'
import { Vote } from './vote'
import { VoteCount } from './vote-count'
import { AnswerInWriting } from './written-answer'

export type QuestionActions = Readonly<Record<'ask' | 'vote' | 'takeBack' | 'answer', FormAction>>

/** What was asked of a talk's speaker, and the way to ask. For who only reads it is plain markup. */
export function Questions({
  list,
  actions,
  live = false,
}: {
  readonly list: QuestionList
  readonly actions: QuestionActions
  /** On the page of an evening, inside LiveNightProvider: votes and what is on air follow by themselves. */
  readonly live?: boolean
}) {
  const t = useTranslations('questions')
  const { talkId, questions, canAsk, canAnswer, tends } = list
  if (questions.length === 0 && !canAsk) return null
  return (
    <Section title={t('title')} id="asked" aside={t('count', { count: questions.length })}>
      {live ? (
        <LiveOnAir
          questions={questions.map(({ id, text }) => ({ id, text }))}
          next={canAnswer ? (questions.find(({ state }) => state === 'OPEN')?.text ?? null) : null}
        />
      ) : null}
      {canAsk ? (
        <div className="border-b border-line py-1.5">
          <AskForm talkId={talkId} action={actions.ask} />
        </div>
      ) : null}
      {questions.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ul>
          {questions.map((question) => (
            <Item key={question.id} question={question} list={list} actions={actions} live={live} />
          ))}
        </ul>
      )}
      {tends ? (
        <p className="pt-2 text-small">
          <a
            href={`/desk/questions/${talkId}`}
            className="inline-flex min-h-11 items-center prose-link"
          >
            {t('tend')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Item({
  question,
  list: { canAsk, canAnswer },
  actions,
  live,
}: {
  readonly question: QuestionView
  readonly list: QuestionList
  readonly actions: QuestionActions
  readonly live: boolean
}) {
  const t = useTranslations('questions')
  const { id, text, state, votes, answer, own, wishId } = question
  const open = isUnanswered(state)
  return (
    <li id={`question-${id}`} className="flex gap-3.5 border-b border-line py-3.5">
      {votes === null ? null : live ? (
        <LiveVotes id={id} votes={votes} />
      ) : (
        <VoteCount votes={votes} />
      )}
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere whitespace-pre-line">{text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          {state === 'OPEN' ? null : (
            <Chip tone={state === 'ON_AIR' ? 'live' : 'ok'} dot={state === 'ON_AIR'}>
              {t(`state.${state}`)}
            </Chip>
          )}
          <AskedBy question={question} />
          {own && open ? (
            <a href="/me/questions" className="prose-link">
              {t('change')}
            </a>
          ) : null}
          {wishId === null ? null : (
            <a href={`/wishes/${wishId}`} className="prose-link">
              {t('wish')}
            </a>
          )}
        </p>
        {answer === null ? null : (
          <div className="mt-3 border-s-2 border-jade ps-3.5">
            <p className="text-small font-semibold">{t('written')}</p>
            <p className="font-serif text-read leading-[1.9] wrap-anywhere whitespace-pre-line">
              {answer}
            </p>
          </div>
        )}
        {open && canAsk ? (
          <div className="mt-2">
            <Vote question={question} vote={actions.vote} takeBack={actions.takeBack} />
          </div>
        ) : null}
        {canAnswer && (state === 'WRITTEN' || !live) ? (
          <AnswerInWriting question={question} action={actions.answer} />
        ) : null}
      </div>
    </li>
  )
}
