import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

/** The name under which the form for applicants takes a link's token, in its address and in its data. */
const LINK_PARAMETER = 'link'

/** The address that a referred person is sent. */
export function invitationAddress(origin: string, token: string): string {
  return `${origin}/apply?${new URLSearchParams({ [LINK_PARAMETER]: token }).toString()}`
}

/** The token in such an address; null in anything else. */
export function tokenIn(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get(LINK_PARAMETER) : null
}

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
