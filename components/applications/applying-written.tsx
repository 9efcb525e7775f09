import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { writtenForm } from '@/lib/applications/self/rules'
import type { OwnApplication } from '@/lib/applications/self/types'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NicknameTemplate } from '@/lib/naming/types'
import { ApplyingFields } from './applying-fields'

/** What the applicant wrote, and the form to correct it as long as nothing is decided. */
export function ApplyingWritten({
  application,
  template,
  correct,
}: {
  readonly application: OwnApplication
  readonly template: NicknameTemplate | null
  readonly correct: FormAction
}) {
  const t = useTranslations('applications.applying')
  const { nickname, name, company, position, city, email, about, topic } = application
  const facts = [
    [t('fields.nickname'), nickname],
    [t('fields.name'), name],
    [t('fields.company'), company],
    [t('fields.position'), position],
    [t('fields.city'), city],
    [t('fields.email'), email],
    [t('fields.about'), about],
    [t('fields.topic'), topic],
  ] as const
  return (
    <Section title={t('status.written')}>
      <dl>
        {facts.map(([label, value]) =>
          value === null || value === '' ? null : (
            <div
              key={label}
              className="grid gap-x-4 border-b border-line py-2.5 md:grid-cols-[8rem_1fr]"
            >
              <dt className="text-small text-ink-2">{label}</dt>
              <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {application.ruleVersion === null ? null : (
        <p className="py-2.5 text-small text-ink-3">
          {t('status.acknowledged', { version: application.ruleVersion })}
        </p>
      )}
      {application.canCorrect ? (
        <Disclosure label={t('status.correct')}>
          <div className="pt-3">
            <Form action={correct} label={t('status.correct')} basedOn={writtenForm(application)}>
              <ApplyingFields template={template} written={application} />
              <div>
                <SubmitButton>{t('status.correctDo')}</SubmitButton>
              </div>
            </Form>
          </div>
        </Disclosure>
      ) : null}
    </Section>
  )
}

/** The ways out: to take the application back, or only to leave this browser. */
export function ApplyingWaysOut({
  canWithdraw,
  withdraw,
  leave,
}: {
  readonly canWithdraw: boolean
  /** Null where nothing can be withdrawn. */
  readonly withdraw: FormAction | null
  readonly leave: () => Promise<void>
}) {
  const t = useTranslations('applications.applying.status')
  return (
    <div className="grid gap-5 border-t border-line pt-5">
      {canWithdraw && withdraw !== null ? (
        <div>
          <ConfirmDialog
            trigger={{ label: t('withdraw') }}
            title={t('withdrawTitle')}
            confirm={t('withdrawDo')}
            action={withdraw}
          >
            <p>{t('withdrawText')}</p>
          </ConfirmDialog>
        </div>
      ) : null}
      <form action={leave} className="grid gap-2">
        <p className="max-w-read text-small text-ink-2">{t('leaveText')}</p>
        <div>
          <Button type="submit">{t('leave')}</Button>
        </div>
      </form>
    </div>
  )
}
