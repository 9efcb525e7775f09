import { createTranslator } from 'use-intl/core'
import { Temporal } from 'temporal-polyfill'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Asking = {
  /** The nickname of each in the chat group. */
  readonly names: readonly string[]
  readonly answerBy: string
  readonly address: string
}

/** The question "still with us?" to paste into the chat group, with every member mentioned. */
export function askText(locale: Locale, { names, answerBy, address }: Asking): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'activity.ask' })
  const mentions = names.map((name) => `@${name} `).join('')
  const day = dayAndWeekday(locale, Temporal.PlainDate.from(answerBy))
  return [mentions.trimEnd(), t('text', { day }), address].filter((line) => line !== '').join('\n')
}

/** Announces the commitment of a draw in the chat group, and asks for words. */
export function commitText(
  locale: Locale,
  facts: {
    readonly candidates: number
    readonly seats: number
    readonly commitment: string
    readonly address: string
  },
): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'activity.ask' })
  return [t('committed', facts), facts.commitment, facts.address].join('\n')
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
