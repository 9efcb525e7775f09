import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'

/** One field and one button: a link comes by mail. */
export function SignInForm({
  action,
  next,
  passkeys,
}: {
  readonly action: FormAction
  readonly next: string
  /** Whether the browser may offer passkeys in the field. */
  readonly passkeys: boolean
}) {
  const t = useTranslations('auth.signIn')
  return (
    <Form action={action} label={t('title')}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete={passkeys ? 'email webauthn' : 'email'}
        inputMode="email"
        spellCheck={false}
      />
      <SubmitButton size="large" wide>
        {t('send')}
      </SubmitButton>
    </Form>
  )
}
