import { createTranslator } from 'use-intl/core'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { type OutgoingMail, SECRET_MARK } from '@/lib/mail/types'

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
  { to, community, address = SECRET_MARK, until = '' }: Words,
): Omit<OutgoingMail, 'secret'> {
  const facts = { community, link: address }
  return hasButton(kind)
    ? letter(locale, PROOF_MAILS[kind], to, { ...facts, until })
    : letter(locale, PLAIN_MAILS[kind], to, facts)
}

export const PROOF_MAILS = {
  prove: proofForm('prove'),
  again: proofForm('again'),
  return: proofForm('return'),
}

export const PLAIN_MAILS = { member: plainForm('member'), unvouched: plainForm('unvouched') }

function proofForm(kind: 'prove' | 'again' | 'return') {
  return mailForm({
    kind: `apply-${kind}`,
    variables: ['community', 'until', 'link'],
    required: ['until', 'link'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = words(locale)
      return {
        subject: t(`${kind}.subject`, facts),
        lines: [t('greeting'), t(`${kind}.what`, facts), t(`${kind}.how`, facts)],
        button: t(`${kind}.button`),
        after: t('ignore'),
      }
    },
  })
}

function plainForm(kind: 'member' | 'unvouched') {
  return mailForm({
    kind: `apply-${kind}`,
    variables: ['community', 'link'],
    required: ['link'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = words(locale)
      return {
        subject: t(`${kind}.subject`, facts),
        lines: [t('greeting'), t(`${kind}.what`, facts), t(`${kind}.how`)],
        after: t('ignore'),
      }
    },
  })
}

function words(locale: Locale) {
  const namespace = 'applications.applying.mail'
  return createTranslator({ locale, messages: messagesOf(locale), namespace })
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
