import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { ApplicantPage } from '@/lib/privacy/types'

/** What forgetting an applicant removes and keeps, shown in full before the name is typed. */
export function Forgetting({
  page: { applicationId, name, isOpen, isForgotten, memberId },
  action,
}: {
  readonly page: ApplicantPage
  readonly action: FormAction
}) {
  const t = useTranslations('privacy.forget')
  if (isForgotten) {
    return (
      <Notice tone="ok" title={t('doneTitle')}>
        {t('gone')}
      </Notice>
    )
  }
  if (memberId !== null) {
    return (
      <div className="grid gap-5">
        <Notice title={t('member', { name })} />
        <div>
          <LinkButton href={`/desk/people/${memberId}/data`}>{t('toMember')}</LinkButton>
        </div>
      </div>
    )
  }
  return (
    <div className="grid gap-5">
      <Notice tone="refusal" title={t('text')}>
        <div className="grid gap-3">
          <p>{t('goes', { name })}</p>
          <p>{t('stays')}</p>
          {isOpen ? <p>{t('open')}</p> : null}
        </div>
      </Notice>
      <Form action={action} label={t('title')}>
        <input type="hidden" name="applicationId" value={applicationId} />
        <TextField name="typed" label={t('typed', { name })} autoComplete="off" />
        <div>
          <SubmitButton tone="danger">{t('submit')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
