import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

type Invitation = {
  readonly name: string
  readonly showAs: string
  readonly community: string
  readonly nickname: string
  /** The day until which the link can be used, in words. */
  readonly until: string
  readonly link: string
}

/** The text that a referrer sends, in the community's language. Plain: a chat program shows no markup. */
export function invitationText(locale: Locale, invitation: Invitation): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'referrals' })
  return t('text', invitation).trim()
}
