import { createTranslator } from 'use-intl/core'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

/**
 * What the mail to an applicant's address says: prove it, come back to the open application, or sign in
 * as the member one is. Nothing that was typed stands in it, so that no visitor can send words through us.
 */
export type ProofMail = 'prove' | 'again' | 'return' | 'member' | 'unvouched'

type Words = {
  readonly to: string
  readonly community: string
  readonly address?: string
  /** Until when its link opens, in words, as the applicant's page says it. */
  readonly until?: string
}

/** A mail without its secret, the address to open. Pure. */
export function proofMail(
  kind: ProofMail,
  locale: Locale,
  { to, community, address, until = '' }: Words,
): Omit<OutgoingMail, 'secret'> {
  const namespace = 'applications.applying.mail'
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace })
  const facts = { community, until }
  const lines = [t('greeting'), t(`${kind}.what`, facts), t(`${kind}.how`, facts)]
  return letter(locale, {
    to,
    community,
    subject: t(`${kind}.subject`, facts),
    ...(hasButton(kind)
      ? { lines, button: t(`${kind}.button`), after: t('ignore') }
      : { lines: [...lines, address ?? ''], after: t('ignore') }),
  })
}

function hasButton(kind: ProofMail): kind is 'prove' | 'again' | 'return' {
  return kind !== 'member' && kind !== 'unvouched'
}

/** The language in which the applicant wrote. */
export function localeOf(text: string): Locale {
  return isLocale(text) ? text : 'zh'
}

/** Where the mail leads. */
export function proofAddress(origin: string, token: string): string {
  return `${origin}/application/open?${new URLSearchParams({ token }).toString()}`
}
