import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

const KINDS = ['full', 'company', 'fit', 'known', 'words'] as const

/** Kind words to start a refusal from, in the applicant's language. Pure. */
export function kindWords(
  locale: Locale,
  facts: { readonly group: string },
): { readonly title: string; readonly text: string }[] {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'applications.kindWords',
  })
  return KINDS.map((kind) => ({ title: t(`${kind}.title`), text: t(`${kind}.text`, facts) }))
}
