import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { PartName, NicknameTemplate } from '@/lib/naming/types'
import { type PastedFacts, pastedForm } from '@/lib/texts/rules-pasted'
import type { Line, MessageFrame } from './rules-batching'
import type { NameCase } from './types'

/** The texts to paste and the mail, in one language. */
export type CaseFinding = Pick<NameCase, 'nickname' | 'breach' | 'missing' | 'suggestion'>

/** Reminds in the chat group of the nicknames that are outside the rule, a line for each member. */
export const NAMES_TEXT = pastedForm({
  kind: 'NAMES',
  variables: ['format', 'list'],
  required: ['list'],
  mayBeAbsent: [],
  // A message holds 680 with its lines.
  max: 300,
})

export type WriteNames = (facts: PastedFacts<'format' | 'list'>) => string

/** The text around the lines: what the rule asks for, and where to change the nickname. */
export function frameOf(
  locale: Locale,
  template: NicknameTemplate,
  write: WriteNames,
): MessageFrame {
  const [head = '', ...rest] = write({ format: formatOf(locale, template), list: LIST }).split(LIST)
  return { head: head.trimEnd(), foot: rest.join('').trimStart() }
}

/** Stands for the lines while the text around them is taken apart: of no meaning to anybody. */
const LIST = '\uE000'

/** `@nickname`, and what to do about it. */
export function lineOf(locale: Locale, finding: CaseFinding & { readonly memberId: string }): Line {
  const t = textsIn(locale)
  const what = findingOf(locale, finding)
  return { memberId: finding.memberId, text: t('line', { nickname: finding.nickname ?? '', what }) }
}

/** 姓名-公司-岗位(-城市): optional parts are in brackets. */
function formatOf(locale: Locale, { parts, separator }: NicknameTemplate): string {
  const t = partsIn(locale)
  return parts
    .map(({ part, required }, at) => {
      const word = `${at === 0 ? '' : separator}${t(part)}`
      return required ? word : `(${word})`
    })
    .join('')
}

export function missingIn(locale: Locale, missing: readonly PartName[]): string {
  const t = partsIn(locale)
  return missing.map((part) => t(part)).join(locale === 'zh' ? '、' : ', ')
}

function findingOf(locale: Locale, { breach, missing, suggestion }: CaseFinding): string {
  const t = textsIn(locale)
  if (missing.length > 0) return t('incomplete', { missing: missingIn(locale, missing) })
  if (suggestion !== null && suggestion !== '') return t('fixable', { suggestion })
  return t(breach === 'UNREADABLE' ? 'unreadable' : 'other')
}

type Facts = {
  readonly to: string
  readonly name: string
  readonly community: string
  readonly template: NicknameTemplate
  /** Where members change what the community knows of them. */
  readonly address: string
}

export function reminderMail(
  locale: Locale,
  about: CaseFinding,
  { to, name, community, template, address: link }: Facts,
): OutgoingMail {
  return letter(locale, REMINDER_MAIL, to, {
    name,
    community,
    link,
    nickname: about.nickname ?? '',
    finding: findingOf(locale, about),
    format: formatOf(locale, template),
  })
}

export const REMINDER_MAIL = mailForm({
  kind: 'name-reminder',
  variables: ['name', 'community', 'nickname', 'finding', 'format', 'link'],
  required: ['nickname', 'finding', 'link'],
  mayBeAbsent: [],
  words(locale, { finding: what, ...facts }) {
    const t = textsIn(locale)
    const words = { ...facts, what }
    return {
      subject: t('mail.subject', words),
      lines: [
        t('mail.greeting', words),
        t('mail.what', words),
        t('mail.how', words),
        t('mail.left'),
      ],
    }
  },
})

function textsIn(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'compliance.texts' })
}

function partsIn(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'compliance.parts' })
}
