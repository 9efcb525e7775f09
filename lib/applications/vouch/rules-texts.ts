import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

type Vouching = {
  readonly community: string
  readonly group: string
  readonly nickname: string
  /** Where a member reads the application and vouches. */
  readonly address: string
}

/** What an applicant sends to members who know them, in the community's language. */
export function vouchText(locale: Locale, vouching: Vouching): string {
  const namespace = 'applications.applying.status.passOn'
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace })
  return t('text', vouching)
}
