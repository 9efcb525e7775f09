import { createTranslator } from 'use-intl/core'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { SECRET_MARK } from '@/lib/mail/types'

type Addressed = {
  readonly to: string
  /** The person it greets. */
  readonly name: string
  readonly community: string
  readonly group: string
}

/** The mails to applicants and referrers, in their language. What the button opens is the mail's secret. Pure. */
export function admittedLetter(locale: Locale, { to, ...facts }: Addressed) {
  const days = String(PERSONAL_LINK_DAYS)
  return letter(locale, ADMITTED_MAIL, to, { ...facts, days, link: SECRET_MARK })
}

export function declinedLetter(
  locale: Locale,
  { to, ...facts }: Addressed & { readonly reason: string },
) {
  return letter(locale, DECLINED_MAIL, to, facts)
}

export function waitlistedLetter(
  locale: Locale,
  { to, reason: said, ...facts }: Addressed & { readonly reason: string },
) {
  const reason = said === '' ? null : said
  return letter(locale, WAITLISTED_MAIL, to, { ...facts, reason, link: SECRET_MARK })
}

export function questionLetter(
  locale: Locale,
  { to, ...facts }: Addressed & { readonly question: string },
) {
  return letter(locale, QUESTION_MAIL, to, { ...facts, link: SECRET_MARK })
}

export function thanksLetter(
  locale: Locale,
  { to, ...facts }: Addressed & { readonly newcomer: string },
) {
  return letter(locale, THANKS_MAIL, to, { ...facts, link: SECRET_MARK })
}

export function movedLetter(
  locale: Locale,
  { to, ...facts }: Addressed & { readonly newGroup: string; readonly reason: string },
) {
  return letter(locale, MOVED_MAIL, to, { ...facts, link: SECRET_MARK })
}

export const MOVED_MAIL = mailForm({
  kind: 'application-moved',
  variables: ['name', 'community', 'group', 'newGroup', 'reason', 'link'],
  required: ['newGroup', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('moved.subject', facts),
      lines: [t('greeting', facts), t('moved.text', facts), facts.reason, t('moved.after')],
      button: t('moved.button'),
    }
  },
})

export const ADMITTED_MAIL = mailForm({
  kind: 'admitted',
  variables: ['name', 'community', 'group', 'days', 'link'],
  required: ['group', 'days', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('admitted.subject', facts),
      lines: [t('greeting', facts), t('admitted.text', facts), t('admitted.link', facts)],
      button: t('admitted.button'),
    }
  },
})

export const DECLINED_MAIL = mailForm({
  kind: 'declined',
  variables: ['name', 'community', 'group', 'reason'],
  required: ['reason'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    const lines = [t('greeting', facts), t('declined.text', facts), ...facts.reason.split('\n')]
    return { subject: t('declined.subject', facts), lines: [...lines, t('declined.after')] }
  },
})

export const WAITLISTED_MAIL = mailForm({
  kind: 'waitlisted',
  variables: ['name', 'community', 'group', 'reason', 'link'],
  required: ['group', 'link'],
  mayBeAbsent: ['reason'],
  words(locale, { reason, ...facts }) {
    const t = words(locale)
    const why = reason === null ? [] : reason.split('\n')
    return {
      subject: t('waitlisted.subject', facts),
      lines: [t('greeting', facts), t('waitlisted.text', facts), ...why, t('waitlisted.order')],
      button: t('waitlisted.button'),
    }
  },
})

export const QUESTION_MAIL = mailForm({
  kind: 'question',
  variables: ['name', 'community', 'group', 'question', 'link'],
  required: ['question', 'link'],
  mayBeAbsent: [],
  words(locale, { question, ...facts }) {
    const t = words(locale)
    const asked = question.split('\n')
    return {
      subject: t('question.subject', facts),
      lines: [t('greeting', facts), t('question.text', facts), ...asked, t('question.after')],
      button: t('question.button'),
    }
  },
})

export const THANKS_MAIL = mailForm({
  kind: 'thanks',
  variables: ['name', 'community', 'group', 'newcomer', 'link'],
  required: ['newcomer'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('thanks.subject', facts),
      lines: [t('greeting', facts), t('thanks.text', facts), t('thanks.after', facts)],
      button: t('thanks.button'),
    }
  },
})

function words(locale: Locale) {
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'applications.letters',
  })
}
