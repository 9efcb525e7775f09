import { createTranslator } from 'use-intl/core'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'

type Addressed = {
  readonly to: string
  /** The person it greets. */
  readonly name: string
  readonly community: string
  readonly group: string
}

/** The mails to applicants and referrers, in their language. What the button opens is the mail's secret. Pure. */
export function admittedLetter(locale: Locale, { to, ...facts }: Addressed) {
  const t = words(locale)
  return letter(locale, {
    to,
    subject: t('admitted.subject', facts),
    lines: [
      t('greeting', facts),
      t('admitted.text', facts),
      t('admitted.link', { days: PERSONAL_LINK_DAYS }),
    ],
    button: t('admitted.button'),
    community: facts.community,
  })
}

export function declinedLetter(
  locale: Locale,
  { to, reason, ...facts }: Addressed & { readonly reason: string },
) {
  const t = words(locale)
  return letter(locale, {
    to,
    subject: t('declined.subject', facts),
    lines: [
      t('greeting', facts),
      t('declined.text', facts),
      ...reason.split('\n'),
      t('declined.after'),
    ],
    community: facts.community,
  })
}

export function waitlistedLetter(
  locale: Locale,
  { to, reason, ...facts }: Addressed & { readonly reason: string },
) {
  const t = words(locale)
  const why = reason === '' ? [] : reason.split('\n')
  return letter(locale, {
    to,
    subject: t('waitlisted.subject', facts),
    lines: [t('greeting', facts), t('waitlisted.text', facts), ...why, t('waitlisted.order')],
    button: t('waitlisted.button'),
    community: facts.community,
  })
}

export function questionLetter(
  locale: Locale,
  { to, question, ...facts }: Addressed & { readonly question: string },
) {
  const t = words(locale)
  return letter(locale, {
    to,
    subject: t('question.subject', facts),
    lines: [
      t('greeting', facts),
      t('question.text', facts),
      ...question.split('\n'),
      t('question.after'),
    ],
    button: t('question.button'),
    community: facts.community,
  })
}

export function thanksLetter(
  locale: Locale,
  { to, ...facts }: Addressed & { readonly newcomer: string },
) {
  const t = words(locale)
  return letter(locale, {
    to,
    subject: t('thanks.subject', facts),
    lines: [t('greeting', facts), t('thanks.text', facts), t('thanks.after', facts)],
    button: t('thanks.button'),
    community: facts.community,
  })
}

function words(locale: Locale) {
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'applications.letters',
  })
}
