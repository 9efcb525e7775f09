import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type To = { readonly to: string; readonly community: string; readonly link: string }

/** To a speaker: what is asked and waits, before the evening. Pure. */
export function waitingMail(
  locale: Locale,
  facts: To & {
    readonly topic: string
    readonly groupName: string
    readonly startsAt: Temporal.Instant
    readonly timeZone: string
    readonly count: number
    readonly texts: readonly string[]
  },
): OutgoingMail {
  const { to, community, link, topic, groupName: group, startsAt, timeZone, count, texts } = facts
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate()
  const when = `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
  const number = translator(locale)('number', { count })
  // A question of several lines is one line of the list.
  const list = texts.map((text) => `· ${text.replaceAll(/\s+/gu, ' ')}`).join('\n')
  return letter(locale, QUESTION_MAILS.WAITING, to, {
    topic,
    group,
    community,
    when,
    number,
    list,
    link,
  })
}

type About = To & { readonly topic: string; readonly question: string }

/** To who asked: the answer that was written. Pure. */
export function answeredMail(
  locale: Locale,
  { to, community, link, topic, question, answer }: About & { readonly answer: string },
): OutgoingMail {
  const said = { community, topic, question, answer, link }
  return letter(locale, QUESTION_MAILS.ANSWERED, to, said)
}

/** To who asked: it was not answered, and became a wish. Pure. */
export function wishedMail(
  locale: Locale,
  { to, community, link, topic, question }: About,
): OutgoingMail {
  return letter(locale, QUESTION_MAILS.WISHED, to, { community, topic, question, link })
}

export const QUESTION_MAILS = {
  WAITING: mailForm({
    kind: 'questions-wait',
    variables: ['topic', 'group', 'community', 'when', 'number', 'list', 'link'],
    required: ['topic', 'list', 'link'],
    mayBeAbsent: [],
    words(locale, { list, ...facts }) {
      const t = translator(locale)
      return {
        subject: t('waiting.subject', facts),
        lines: [t('waiting.text', facts), list, t('waiting.next')],
        button: t('waiting.button'),
        after: t('choice'),
      }
    },
  }),
  ANSWERED: mailForm({
    kind: 'question-answered',
    variables: ['topic', 'community', 'question', 'answer', 'link'],
    required: ['answer', 'link'],
    mayBeAbsent: [],
    words(locale, { question, answer, ...facts }) {
      const t = translator(locale)
      return {
        subject: t('answered.subject', facts),
        lines: [t('asked', { question }), t('answered.text', { answer })],
        button: t('answered.button'),
        after: t('choice'),
      }
    },
  }),
  WISHED: mailForm({
    kind: 'question-wished',
    variables: ['topic', 'community', 'question', 'link'],
    required: ['question', 'link'],
    mayBeAbsent: [],
    words(locale, { question, ...facts }) {
      const t = translator(locale)
      return {
        subject: t('wished.subject', facts),
        lines: [t('asked', { question }), t('wished.text', facts)],
        button: t('wished.button'),
        after: t('choice'),
      }
    },
  }),
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'questionsMail' })
}
