import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { SECRET_MARK, type OutgoingMail } from '@/lib/mail/types'
import type { AskMailFacts } from './rules-mail'

/**
 * To a member on standby: could they fill the evening, and that others may be asked too; or with thanks, that another
 * speaks there. The link of the first is a secret. Pure.
 */
export function gapMail(
  locale: Locale,
  kind: 'ASKED' | 'FILLED',
  { to, ask, community, timeZone }: AskMailFacts & { readonly to: string },
): OutgoingMail {
  const [date] = ask.dates
  const day = date === undefined ? '' : dayAndWeekday(locale, date)
  const about = { community, group: ask.groupName, day }
  if (kind === 'FILLED') return letter(locale, GAP_MAILS.FILLED, to, about)
  return letter(locale, GAP_MAILS.ASKED, to, {
    ...about,
    name: ask.askedBy ?? community,
    topic: ask.topic === '' ? null : ask.topic,
    note: ask.note === '' ? null : ask.note,
    until: dayAndClock(locale, ask.dueAt, timeZone),
    link: SECRET_MARK,
  })
}

export const GAP_MAILS = {
  ASKED: mailForm({
    kind: 'standby-asked',
    variables: ['name', 'community', 'group', 'day', 'topic', 'note', 'until', 'link'],
    required: ['day', 'until', 'link'],
    mayBeAbsent: ['topic', 'note'],
    words(locale, { topic, note, ...facts }) {
      const t = words(locale)
      return {
        subject: t('subject', facts),
        lines: [
          t('asked', facts),
          ...(topic === null ? [] : [t('topic', { topic })]),
          ...(note === null ? [] : [note]),
          t('until', facts),
        ],
        button: t('button'),
        after: t('how'),
      }
    },
  }),
  FILLED: mailForm({
    kind: 'standby-thanks',
    variables: ['community', 'group', 'day'],
    required: ['day'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = words(locale)
      return {
        subject: t('filled.subject', facts),
        lines: [t('filled.text', facts), t('filled.next')],
      }
    },
  }),
}

/** To the host of the evening: who fills it, and that they host it as before. Pure. */
export function foundMail(
  locale: Locale,
  { to, ask, community, date, topic, link }: AskMailFacts & Found,
): OutgoingMail {
  const { name, groupName: group } = ask
  const day = dayAndWeekday(locale, date)
  return letter(locale, FOUND_MAIL, to, { name, community, group, day, topic, link })
}

type Found = {
  readonly to: string
  readonly date: Temporal.PlainDate
  readonly topic: string
  readonly link: string
}

export const FOUND_MAIL = mailForm({
  kind: 'standby-found',
  variables: ['name', 'community', 'group', 'day', 'topic', 'link'],
  required: ['day', 'topic', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('found.subject', facts),
      lines: [t('found.text', facts), t('found.next')],
      button: t('found.button'),
    }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'standby.mail' })
}
