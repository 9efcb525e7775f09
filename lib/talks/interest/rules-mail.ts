import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { ChangeKind } from '@/lib/talks/changes/rules'
import { whenInWords } from '@/lib/talks/changes/rules-mail'
import type { ChangedTalk } from '@/lib/talks/changes/types'

type To = {
  readonly to: string
  readonly community: string
  readonly timeZone: string
  readonly link: string
}

/** To a member who said that they will come: the talk begins soon. Pure. */
export function reminderMail(
  locale: Locale,
  facts: To & {
    readonly topic: string
    readonly groupName: string
    readonly startsAt: Temporal.Instant
  },
): OutgoingMail {
  const { to, community, timeZone, link, topic, groupName: group, startsAt } = facts
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate()
  const when = `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
  return letter(locale, INTEREST_MAILS.REMINDER, to, { topic, group, community, when, link })
}

/** To the same: what became of the talk, and why. Pure. */
export function changedMail(
  locale: Locale,
  kind: ChangeKind,
  { to, community, timeZone, link, changed }: To & { readonly changed: ChangedTalk },
): OutgoingMail {
  const { topic, groupName: group, reason, before, after } = changed
  const from = whenInWords(locale, before, timeZone)
  const answer = changes(locale)(kind, {
    topic,
    group,
    from,
    to: whenInWords(locale, after, timeZone),
  })
  const said = kind === 'RESTORED' ? null : reason
  return letter(locale, INTEREST_MAILS.CHANGED, to, {
    topic,
    community,
    answer,
    reason: said,
    link,
  })
}

export const INTEREST_MAILS = {
  REMINDER: mailForm({
    kind: 'interest-reminder',
    variables: ['topic', 'group', 'community', 'when', 'link'],
    required: ['topic', 'when', 'link'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = words(locale)
      return {
        subject: t('reminder.subject', facts),
        lines: [t('reminder.text', facts), t('reminder.why')],
        button: t('button'),
      }
    },
  }),
  CHANGED: mailForm({
    kind: 'interest-changed',
    variables: ['topic', 'community', 'answer', 'reason', 'link'],
    required: ['answer', 'link'],
    mayBeAbsent: ['reason'],
    words(locale, { topic, community, answer, reason }) {
      const t = words(locale)
      const why = reason === null ? [] : [t('changed.reason', { reason })]
      return {
        subject: t('changed.subject', { topic, community }),
        lines: [answer, ...why, t('changed.why')],
        button: t('button'),
      }
    },
  }),
}

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'interest.mail' })
}

/** The sentences that speaker and host read of the same change. */
function changes(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk.plan.changed' })
}
