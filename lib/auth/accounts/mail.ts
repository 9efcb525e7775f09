import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { OfferedProvider } from './types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  /** Of the page that lists and removes accounts. */
  readonly address: string
}

/** Says that an account was linked, and where to remove it. Pure. */
export function accountLinkedMail(
  locale: Locale,
  { to, address: link, ...facts }: Words,
  offered: OfferedProvider | null,
): Omit<OutgoingMail, 'secret'> {
  const messages = messagesOf(locale)
  const t = createTranslator({ locale, messages, namespace: 'auth.accounts' })
  const provider = offered?.name ?? t('wechat')
  return letter(locale, ACCOUNT_LINKED_MAIL, to, { ...facts, provider, link })
}

export const ACCOUNT_LINKED_MAIL = mailForm({
  kind: 'account-linked',
  variables: ['name', 'community', 'provider', 'link'],
  required: ['provider', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const messages = messagesOf(locale)
    const t = createTranslator({ locale, messages, namespace: 'mail.accountLinked' })
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('what', facts), t('notYou', facts)],
    }
  },
})
