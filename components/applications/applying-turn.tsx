import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { Said } from './applying-status'

/** The applicant's turn: the address is not proven yet. */
export function ProvingStep({
  sendAgain,
  changeAddress,
  mailbox,
}: {
  readonly sendAgain: FormAction
  readonly changeAddress: FormAction
  /** Whether mail can be read on this machine. */
  readonly mailbox: boolean
}) {
  const t = useTranslations('applications.applying.status')
  return (
    <div className="grid gap-3">
      {mailbox ? (
        <p>
          <a href="/mailbox" className="inline-flex min-h-11 items-center underline">
            {t('mailbox')}
          </a>
        </p>
      ) : null}
      <Form action={sendAgain} label={t('again')}>
        <div>
          <SubmitButton tone="plain">{t('again')}</SubmitButton>
        </div>
      </Form>
      <Disclosure label={t('address')}>
        <div className="pt-2">
          <Form action={changeAddress} label={t('address')}>
            <TextField
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              label={t('addressNew')}
              maxLength={254}
            />
            <div>
              <SubmitButton tone="plain">{t('addressDo')}</SubmitButton>
            </div>
          </Form>
        </div>
      </Disclosure>
    </div>
  )
}

/** The applicant's turn: a member has to vouch, and has to hear of it first. */
export function VouchingStep({
  text,
}: {
  /** For a member who knows the applicant. */
  readonly text: string
}) {
  const t = useTranslations('applications.applying.status.passOn')
  return (
    <div>
      <CopyText label={t('label')} text={text} button={t('copy')} />
      <p className="mt-2 text-small text-ink-2">{t('help')}</p>
    </div>
  )
}

/** The applicant's turn: organisers asked something. */
export function AnsweringStep({
  question,
  action,
}: {
  readonly question: string
  readonly action: FormAction
}) {
  const t = useTranslations('applications.applying.status')
  return (
    <div className="grid gap-4">
      <Said title={t('question')} text={question} />
      <Form action={action} label={t('answer')} keep="answer">
        <TextArea name="text" label={t('answer')} maxLength={2000} />
        <div>
          <SubmitButton>{t('answerDo')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
