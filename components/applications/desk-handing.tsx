import { useTranslations } from 'next-intl'
import { AnswerForm, type AnswerAction } from '@/components/ui/forms/answer-form'
import { CopyText } from '@/components/ui/copy-text'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Section } from '@/components/ui/section'
import type { ApplicationView } from '@/lib/applications/desk/types'

/** For an applicant who is a member now: the welcome to paste, and a link to hand over. */
export function HandingSection({
  application: { welcome, memberId },
  action,
}: {
  readonly application: ApplicationView
  readonly action: AnswerAction
}) {
  const t = useTranslations('applications.desk.handing')
  const [first, ...others] = welcome
  if (first === undefined || memberId === null) return null
  const label = (language: string) => t('text', { language })
  return (
    <Section title={t('title')}>
      <div className="grid gap-4 py-4">
        <CopyText label={label(first.locale)} text={first.text} button={t('copy')} />
        {others.map(({ locale, text }) => (
          <Disclosure key={locale} label={label(locale)}>
            <CopyText label={label(locale)} text={text} button={t('copy')} />
          </Disclosure>
        ))}
        <div>
          <h3 className="font-semibold">{t('link')}</h3>
          <p className="mt-1 mb-3 text-small text-ink-2">{t('linkText')}</p>
          <AnswerForm action={action} fields={{ memberId }} button={t('linkDo')} />
        </div>
      </div>
    </Section>
  )
}
