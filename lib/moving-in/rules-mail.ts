import { createTranslator } from 'use-intl/core'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { type OutgoingMail, SECRET_MARK } from '@/lib/mail/types'

type Words = { readonly to: string; readonly name: string; readonly community: string }

/** The mail that lets a member in for the first time. The link stands in it as the secret. Pure. */
export function invitationMail(
  locale: Locale,
  { to, ...facts }: Words,
): Omit<OutgoingMail, 'secret'> {
  const days = String(PERSONAL_LINK_DAYS)
  return letter(locale, INVITATION_MAIL, to, { ...facts, days, link: SECRET_MARK })
}

export const INVITATION_MAIL = mailForm({
  kind: 'invitation',
  variables: ['name', 'community', 'days', 'link'],
  required: ['days', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const messages = messagesOf(locale)
    const t = createTranslator({ locale, messages, namespace: 'mail.invitation' })
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('what', facts), t('how', facts)],
      button: t('button'),
      after: t('ignore'),
    }
  },
})
