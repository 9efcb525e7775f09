import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'

/** For a member who is signed in and has to show it anew: by mail to their address, or by a link handed over. */
export function SignInAgainWays({
  email,
  next,
  action,
}: {
  /** Null where no mail reaches the member. */
  readonly email: string | null
  readonly next: string
  readonly action: FormAction
}) {
  const t = useTranslations('auth.signIn.again')
  return (
    <div className="grid gap-5">
      {email === null ? (
        <p>{t('personal')}</p>
      ) : (
        <Form action={action} label={t('title')}>
          <input type="hidden" name="next" value={next} />
          <p>{t('where')}</p>
          <SubmitButton size="large" wide>
            {t('send', { email })}
          </SubmitButton>
        </Form>
      )}
      <div>
        <LinkButton href={next} tone="quiet">
          {t('back')}
        </LinkButton>
      </div>
    </div>
  )
}
