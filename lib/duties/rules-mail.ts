import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm, type MailKind } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { DutyKind } from './types'

export type DutyMail = 'PASSED' | 'TAKEN_OVER' | 'GIVEN_BACK' | 'CAN_AGAIN'
export type SwapMail = 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED'

type To = {
  readonly to: string
  readonly community: string
  /** The other of the two. */
  readonly name: string
  readonly group: string
  readonly kind: DutyKind
  /** Where one sees and answers it. */
  readonly link: string
  readonly day: Temporal.PlainDate
}

/** To who has a duty now since another cannot or gave it back, or had it until another took it over or can. Pure. */
export function dutyMail(
  locale: Locale,
  mail: DutyMail,
  { to, kind, day, ...facts }: To,
): OutgoingMail {
  return letter(locale, DUTY_MAILS[mail], to, {
    ...facts,
    role: words(locale)(`kinds.${kind}`),
    day: dayAndWeekday(locale, day),
  })
}

/** About a swap: `day` is the one that the reader would have, `from` the one they have or had. Pure. */
export function swapMail(
  locale: Locale,
  mail: SwapMail,
  { to, kind, day, from, ...facts }: To & { readonly from: Temporal.PlainDate },
): OutgoingMail {
  return letter(locale, SWAP_MAILS[mail], to, {
    ...facts,
    role: words(locale)(`kinds.${kind}`),
    day: dayAndWeekday(locale, day),
    from: dayAndWeekday(locale, from),
  })
}

export const DUTY_MAILS = {
  PASSED: dutyForm('PASSED', 'duty-passed'),
  TAKEN_OVER: dutyForm('TAKEN_OVER', 'duty-taken-over'),
  GIVEN_BACK: dutyForm('GIVEN_BACK', 'duty-given-back'),
  CAN_AGAIN: dutyForm('CAN_AGAIN', 'duty-can-again'),
}

export const SWAP_MAILS = {
  ASKED: swapForm('ASKED', 'duty-swap-asked'),
  ACCEPTED: swapForm('ACCEPTED', 'duty-swap-accepted'),
  DECLINED: swapForm('DECLINED', 'duty-swap-declined'),
  LAPSED: swapForm('LAPSED', 'duty-swap-lapsed'),
}

/** All of them are a subject, a sentence, and what to do next. */
function dutyForm(mail: DutyMail, kind: MailKind) {
  return mailForm({
    kind,
    variables: ['name', 'role', 'day', 'group', 'community', 'link'],
    required: ['role', 'day'],
    mayBeAbsent: [],
    words(locale, { name, role, day, group, community }) {
      const t = words(locale)
      return {
        subject: t(`mail.${mail}.subject`, { role, day, community }),
        lines: [t(`mail.${mail}.text`, { name, role, day, group }), t(`mail.${mail}.next`)],
        button: t('mail.button'),
      }
    },
  })
}

function swapForm(mail: SwapMail, kind: MailKind) {
  return mailForm({
    kind,
    variables: ['name', 'role', 'day', 'from', 'group', 'community', 'link'],
    required: ['role', 'day', 'from'],
    mayBeAbsent: [],
    words(locale, { name, role, day, from, group, community }) {
      const t = words(locale)
      return {
        subject: t(`mail.${mail}.subject`, { day, from, community }),
        lines: [t(`mail.${mail}.text`, { name, role, day, from, group }), t(`mail.${mail}.next`)],
        button: t('mail.button'),
      }
    },
  })
}

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'duties' })
}
