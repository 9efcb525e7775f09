import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'

/** For a visitor without an application in this browser: the way back by mail, and the way in. */
export function ApplyingBack({
  action,
  mail,
}: {
  readonly action: FormAction
  /** Whether mail reaches people. */
  readonly mail: boolean
}) {
  const t = useTranslations('applications.applying.back')
  return (
    <div className="grid gap-7">
      {mail ? (
        <Form action={action} label={t('title')}>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            label={t('email')}
            maxLength={254}
          />
          <div>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <Notice title={t('noMail')} />
      )}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
        <span className="text-ink-2">{t('apply')}</span>
        <LinkButton href="/apply">{t('applyDo')}</LinkButton>
      </div>
    </div>
  )
}
