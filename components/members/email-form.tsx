import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { PendingAddress } from '@/lib/members/address/types'

/** The address that a member has, the one that waits to be proven, and the form that asks for another. */
export function OwnAddress({
  email,
  pending,
  mail,
  timeZone,
  ask,
  cancel,
}: {
  readonly email: string | null
  readonly pending: PendingAddress | null
  /** Whether mail leaves this community. */
  readonly mail: boolean
  readonly timeZone: string
  readonly ask: FormAction
  readonly cancel: FormAction
}) {
  const t = useTranslations('members.address')
  const me = useTranslations('members.me')
  const locale = useLocale()
  return (
    <Section title={me('email')} id="address">
      <div className="grid gap-5 py-4">
        <p className="wrap-anywhere text-ink-2">{email ?? (mail ? t('none') : me('emailNone'))}</p>
        {pending === null ? null : (
          <Notice
            tone="live"
            title={<span className="wrap-anywhere">{t('pending', { email: pending.email })}</span>}
            actions={
              <Form action={cancel} label={t('cancel')}>
                <SubmitButton tone="plain" size="small">
                  {t('cancel')}
                </SubmitButton>
              </Form>
            }
          >
            {t('pendingText', { when: dayAndClock(locale, pending.until, timeZone) })}
          </Notice>
        )}
        {mail ? (
          <Form action={ask} label={email === null ? t('add') : t('change')}>
            <TextField
              name="email"
              type="email"
              label={t('new')}
              help={t('help')}
              autoComplete="email"
              inputMode="email"
              spellCheck={false}
            />
            <div>
              <SubmitButton tone="plain">{t('send')}</SubmitButton>
            </div>
          </Form>
        ) : null}
      </div>
    </Section>
  )
}
