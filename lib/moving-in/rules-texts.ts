import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

type Reminding = {
  readonly community: string
  /** How many never came in. */
  readonly count: number
  /** Null while claims are closed. */
  readonly claimAddress: string | null
  readonly signInAddress: string
}

/** Reminds those in the chat group who never came in. Like every text to paste in the community's language. */
export function remindText(locale: Locale, reminding: Reminding): string {
  const { community, count, claimAddress, signInAddress } = reminding
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'movingIn' })
  return claimAddress === null
    ? t('remindSignIn', { community, count, address: signInAddress })
    : t('remindClaim', { community, count, address: claimAddress })
}

/** Says in the chat group where nicknames are claimed, and how. */
export function claimText(
  locale: Locale,
  facts: { readonly community: string; readonly address: string },
): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'claims.desk' })
  return t('text', facts)
}

/** What is sent to one member with their link. They never chose a language, so that it is the community's. */
export function linkText(
  locale: Locale,
  facts: { readonly name: string; readonly address: string; readonly community: string },
): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'movingIn.links' })
  return t('text', facts)
}
