import { useTranslations } from 'next-intl'
import { AnswerForm, type AnswerAction } from '@/components/ui/forms/answer-form'
import { Section } from '@/components/ui/section'

/** On a member's page of the desk: what a personal link is, and the button that makes one. */
export function PersonalLinkSection({
  action,
  memberId,
}: {
  readonly action: AnswerAction
  readonly memberId: string
}) {
  const t = useTranslations('auth.personalLink')
  return (
    <Section title={t('title')}>
      <p className="py-4 text-small text-ink-2">{t('text')}</p>
      <AnswerForm action={action} fields={{ memberId }} button={t('make')} />
    </Section>
  )
}
