import { createTranslator } from 'use-intl/core'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { type OutgoingMail, SECRET_MARK } from '@/lib/mail/types'
import { EMAIL_LINK_MINUTES } from './rules'

type Words = { readonly to: string; readonly name: string; readonly community: string }

/** The sign-in mail in one language. The link stands in it as the secret. Pure. */
export function linkMail(locale: Locale, { to, ...facts }: Words): Omit<OutgoingMail, 'secret'> {
  const minutes = String(EMAIL_LINK_MINUTES)
  return letter(locale, SIGN_IN_MAIL, to, { ...facts, minutes, link: SECRET_MARK })
}

export const SIGN_IN_MAIL = mailForm({
  kind: 'sign-in',
  variables: ['name', 'community', 'minutes', 'link'],
  required: ['minutes', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.signIn' })
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('how', facts)],
      button: t('button'),
      after: t('ignore'),
    }
  },
})

/** The member's own language, else that of the page on which the link was asked for. */
export function mailLocale(member: string | null, page: Locale): Locale {
  return isLocale(member) ? member : page
}
