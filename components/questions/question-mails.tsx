import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormAction } from '@/lib/i18n/form-state'

const MAILS = ['WAITING', 'ANSWERED'] as const

/** Which mails of questions a member wants, each turned off and on in one tap. */
export function QuestionMails({
  wanted,
  choose,
}: {
  readonly wanted: Readonly<Record<(typeof MAILS)[number], boolean>>
  readonly choose: FormAction
}) {
  const t = useTranslations('questionsMine.mails')
  return (
    <div className="mt-10 max-w-form">
      <Section title={t('title')} id="mails">
        <Rows>
          {MAILS.map((what) => (
            <Row
              key={what}
              title={t(`what.${what}`)}
              end={
                <Form action={choose} label={t(`what.${what}`)}>
                  <input type="hidden" name="what" value={what} />
                  <input type="hidden" name="wanted" value={wanted[what] ? 'no' : 'yes'} />
                  <SubmitButton tone="quiet" size="small">
                    {t(wanted[what] ? 'stop' : 'start')}
                    <VisuallyHidden> {t(`what.${what}`)}</VisuallyHidden>
                  </SubmitButton>
                </Form>
              }
            >
              {t(wanted[what] ? 'on' : 'off')}
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}
