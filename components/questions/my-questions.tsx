import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { OwnQuestions } from '@/lib/talks/questions/types'
import { AskedQuestion } from './asked-question'
import { QuestionsToAnswer } from './questions-to-answer'

/** What a member asked, and what is asked of them. */
export function MyQuestions({
  own: { timeZone, asked, toAnswer },
  actions,
}: {
  readonly own: OwnQuestions
  readonly actions: Readonly<Record<'answer' | 'edit' | 'withdraw', FormAction>>
}) {
  const t = useTranslations('questionsMine')
  return (
    <div className="grid max-w-read gap-10">
      {toAnswer.length === 0 ? null : (
        <Section title={t('toAnswer')} id="to-answer">
          <p className="pt-3 text-small text-ink-2">{t('toAnswerText')}</p>
          {toAnswer.map((talk) => (
            <QuestionsToAnswer key={talk.talkId} talk={talk} answer={actions.answer} />
          ))}
        </Section>
      )}
      <Section title={t('asked')}>
        {asked.length === 0 ? (
          <EmptyState
            title={t('none')}
            action={<LinkButton href="/schedule">{t('toSchedule')}</LinkButton>}
          >
            {t('noneText')}
          </EmptyState>
        ) : (
          <ul>
            {asked.map((question) => (
              <AskedQuestion
                key={question.id}
                question={question}
                timeZone={timeZone}
                actions={actions}
              />
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
