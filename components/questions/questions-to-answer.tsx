import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/i18n/form-state'
import type { TalkToAnswer } from '@/lib/talks/questions/types'
import { VoteCount } from './vote-count'
import { AnswerInWriting } from './written-answer'

/** The questions of one talk that wait for its speaker, each with its answer in writing. */
export function QuestionsToAnswer({
  talk: { talkId, topic, questions },
  answer,
}: {
  readonly talk: TalkToAnswer
  readonly answer: FormAction
}) {
  const t = useTranslations('questions')
  return (
    <div className="mt-4">
      <h3 className="font-serif text-lead">
        <a href={`/talks/${talkId}`} className="wrap-anywhere underline-offset-4 hover:underline">
          {topic}
        </a>
      </h3>
      <ul>
        {questions.map((question) => (
          <li key={question.id} className="flex gap-3.5 border-b border-line py-3.5">
            <VoteCount votes={question.votes} />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere whitespace-pre-line">{question.text}</p>
              <p className="mt-1 text-small text-ink-2">
                {question.asker === null
                  ? t('withoutNameShown')
                  : t('byMember', { name: question.asker })}
              </p>
              <AnswerInWriting question={question} action={answer} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
