import { createTranslator } from 'use-intl/core'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import { EMAIL_LINK_MINUTES } from './rules'

type Words = { readonly to: string; readonly name: string; readonly community: string }

/** The sign-in mail in one language. The link stands in it as the secret. Pure. */
export function linkMail(
  locale: Locale,
  { to, name, community }: Words,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.signIn' })
  const facts = { name, community, minutes: EMAIL_LINK_MINUTES }
  return letter(locale, {
    to,
    community,
    subject: t('subject', facts),
    button: t('button'),
    after: t('ignore'),
    lines: [t('greeting', facts), t('how', facts)],
  })
}

/** The member's own language, else that of the page on which the link was asked for. */
export function mailLocale(member: string | null, page: Locale): Locale {
  return isLocale(member) ? member : page
}
