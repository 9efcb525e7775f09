import { createTranslator } from 'use-intl/core'
import { Temporal } from 'temporal-polyfill'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import { pastedForm } from '@/lib/texts/rules-pasted'

/** The question "still with us?" to paste into the chat group, with every member mentioned. */
export const STILL_HERE_TEXT = pastedForm({
  kind: 'STILL_HERE',
  variables: ['list', 'day', 'link'],
  required: ['list', 'day', 'link'],
  mayBeAbsent: [],
})

/** Announces the commitment of a draw in the chat group, and asks for words. */
export const DRAW_TEXT = pastedForm({
  kind: 'REVIEW_DRAW',
  variables: ['count', 'seats', 'commitment', 'link'],
  required: ['commitment', 'link'],
  mayBeAbsent: [],
})

/** Mentions each by the nickname in the chat group. */
export function mentionsOf(names: readonly string[]): string {
  return names.map((name) => `@${name}`).join(' ')
}

/** The same question by mail, in the member's language. */
export function askMail(
  locale: Locale,
  mail: {
    readonly to: string
    readonly name: string
    readonly community: string
    readonly answerBy: string
    readonly address: string
  },
): OutgoingMail {
  const { to, name, community, address: link } = mail
  const day = dayAndWeekday(locale, Temporal.PlainDate.from(mail.answerBy))
  return letter(locale, ASK_MAIL, to, { name, community, day, link })
}

export const ASK_MAIL = mailForm({
  kind: 'still-here',
  variables: ['name', 'community', 'day', 'link'],
  required: ['day', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'activity.ask' })
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('why', facts)],
      button: t('button'),
      after: t('after'),
    }
  },
})
