import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { SECRET_MARK, type OutgoingMail } from '@/lib/mail/types'
import type { AskView } from './types'

/** What the mails of an ask say, before it is known to whom they go. */
export type AskMailFacts = {
  readonly ask: AskView
  readonly community: string
  readonly timeZone: string
}

type To = { readonly to: string }

/** To the member: would they speak, when, and by when an answer is needed. Its link is a secret. Pure. */
export function askedMail(
  locale: Locale,
  kind: 'ASKED' | 'REMINDED',
  { to, ask, community, timeZone }: AskMailFacts & To,
): Omit<OutgoingMail, 'secret'> {
  return letter(locale, ASKED_MAILS[kind], to, {
    name: ask.askedBy ?? community,
    community,
    group: ask.groupName,
    day: daysInWords(locale, ask),
    topic: ask.topic === '' ? null : ask.topic,
    note: ask.note === '' ? null : ask.note,
    until: dayAndClock(locale, ask.dueAt, timeZone),
    link: SECRET_MARK,
  })
}

/** To the member: it was taken back, or the evening that they named is theirs, or had no answer. Pure. */
export function closedMail(
  locale: Locale,
  kind: 'WITHDRAWN' | 'UNANSWERED' | 'AGREED',
  { to, ask, community, topic, date }: AskMailFacts & To & Placed,
): OutgoingMail {
  const group = ask.groupName
  if (kind !== 'AGREED')
    return letter(locale, ENDED_MAILS[kind], to, {
      community,
      group,
      day: daysInWords(locale, ask),
    })
  const day = date === null ? '' : dayAndWeekday(locale, date)
  return letter(locale, AGREED_MAIL, to, { community, group, day, topic })
}

type Placed = { readonly topic: string; readonly date: Temporal.PlainDate | null }

/** To the member: what a coordinator answers to what they asked back. Its link is a secret. Pure. */
export function repliedMail(
  locale: Locale,
  { to, ask, community }: AskMailFacts & To,
): Omit<OutgoingMail, 'secret'> {
  const { question, reply } = ask
  const said = { community, question: question ?? '', answer: reply ?? '', link: SECRET_MARK }
  return letter(locale, REPLIED_MAIL, to, said)
}

const ANSWERS = [
  'ACCEPTED',
  'ANY_EVENING',
  'DECLINED',
  'PROPOSED',
  'QUESTION',
  'LAPSED',
  'UNANSWERED',
  'GONE',
  'WAITS',
  'PROPOSAL_WAITS',
  'GIVEN_BACK',
  'GIVEN_BACK_LATE',
] as const
/** What coordinators hear of an ask. */
export type AskAnswer = (typeof ANSWERS)[number]

/** To who asked: what came of it, and the next step. Pure. */
export function answeredMail(
  locale: Locale,
  what: AskAnswer,
  { to, ask, community, link, words }: AskMailFacts & To & Answered,
): OutgoingMail {
  const t = translator(locale)
  const { name, groupName: group } = ask
  const day = words.date === null ? daysInWords(locale, ask) : dayAndWeekday(locale, words.date)
  return letter(locale, ANSWERED_MAIL, to, {
    name,
    community,
    answer: t(`answers.${what}`, { name, day, topic: words.topic, group }),
    reason: words.said,
    link,
  })
}

type Answered = {
  readonly link: string
  readonly words: Placed & { readonly said: string | null }
}

/** The evenings of an ask in one line; where any would do, that. The one that its member named counts alone. Pure. */
function daysInWords(
  locale: Locale,
  { state, dates, proposed }: Pick<AskView, 'state' | 'dates' | 'proposed'>,
): string {
  const t = translator(locale)
  if (state === 'PROPOSED' && proposed !== null) return dayAndWeekday(locale, proposed)
  if (dates.length === 0) return t('anyEvening')
  return dates.map((date) => dayAndWeekday(locale, date)).join(t('or'))
}

export const ASKED_MAILS = { ASKED: askedForm('ASKED'), REMINDED: askedForm('REMINDED') }

function askedForm(kind: 'ASKED' | 'REMINDED') {
  return mailForm({
    kind: kind === 'ASKED' ? 'speaker-asked' : 'speaker-reminded',
    variables: ['name', 'community', 'group', 'day', 'topic', 'note', 'until', 'link'],
    required: ['day', 'until', 'link'],
    mayBeAbsent: ['topic', 'note'],
    words(locale, { topic, note, ...facts }) {
      const t = translator(locale)
      return {
        subject: t(`subject.${kind}`, facts),
        lines: [
          t(kind, facts),
          ...(topic === null ? [] : [t('topic', { topic })]),
          ...(note === null ? [] : [t('note', { note })]),
          t('until', facts),
        ],
        button: t('button'),
        after: t('how'),
      }
    },
  })
}

export const ENDED_MAILS = {
  WITHDRAWN: endedForm('WITHDRAWN'),
  UNANSWERED: endedForm('UNANSWERED'),
}

function endedForm(kind: 'WITHDRAWN' | 'UNANSWERED') {
  return mailForm({
    kind: kind === 'WITHDRAWN' ? 'asked-withdrawn' : 'asked-unanswered',
    variables: ['community', 'group', 'day'],
    required: ['day'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = translator(locale)
      return { subject: t(`subject.${kind}`, facts), lines: [t(kind, facts), t(`next.${kind}`)] }
    },
  })
}

export const AGREED_MAIL = mailForm({
  kind: 'asked-agreed',
  variables: ['community', 'group', 'day', 'topic'],
  required: ['day', 'topic'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = translator(locale)
    return {
      subject: t('subject.AGREED', facts),
      lines: [t('AGREED', facts), t('next.AGREED')],
    }
  },
})

export const REPLIED_MAIL = mailForm({
  kind: 'asked-replied',
  variables: ['community', 'question', 'answer', 'link'],
  required: ['answer', 'link'],
  mayBeAbsent: [],
  words(locale, { question, answer, ...facts }) {
    const t = translator(locale)
    return {
      subject: t('subject.REPLIED', facts),
      lines: [t('asked', { question }), t('REPLIED', { answer })],
      button: t('button'),
    }
  },
})

export const ANSWERED_MAIL = mailForm({
  kind: 'ask-answered',
  variables: ['name', 'community', 'answer', 'reason', 'link'],
  required: ['answer', 'link'],
  mayBeAbsent: ['reason'],
  words(locale, { name, answer, reason, community }) {
    const t = translator(locale)
    return {
      subject: t('subject.ANSWERED', { name, community }),
      lines: [answer, ...(reason === null ? [] : [t('said', { reason })])],
      button: t('look'),
    }
  },
})

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'asks.mail' })
}
