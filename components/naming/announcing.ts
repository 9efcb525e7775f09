import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { composeNickname } from '@/lib/naming/rules/rules-template'
import { shapeOf } from '@/lib/naming/rules/rules-template'
import type { NicknameTemplate } from '@/lib/naming/types'
import type { Temporal } from 'temporal-polyfill'
import type { NamingTranslator } from './wording'

/** How a template is written down in a language: `姓名-公司-岗位(-城市)`. */
export function wordedShape(t: NamingTranslator, template: NicknameTemplate): string {
  return shapeOf(template, (part) => t(`parts.${part}`))
}

/** An invented nickname as the template asks for it. */
export function exampleOf(t: NamingTranslator, template: NicknameTemplate): string {
  const word = (part: string) => t(`example.${part}`)
  const parts = {
    name: word('name'),
    company: word('company'),
    role: word('role'),
    city: word('city'),
  }
  return composeNickname(parts, template)
}

/** The parts of one kind, joined as in a sentence. */
export function partsInWords(
  t: NamingTranslator,
  locale: Locale,
  template: NicknameTemplate,
  required: boolean,
): string {
  return template.parts
    .filter((one) => one.required === required)
    .map(({ part }) => t(`parts.${part}`))
    .join(locale === 'zh' ? '、' : ', ')
}

/** A space is invisible, so it is named. */
export function separatorInWords(t: NamingTranslator, { separator }: NicknameTemplate): string {
  return separator === ' ' ? t('space') : separator
}

/** The text that announces a rule, when its author wrote none. `day` is when it takes effect; null for now. */
export function composeAnnouncement(
  t: NamingTranslator,
  locale: Locale,
  rule: { readonly template: NicknameTemplate; readonly reminderLimit: number },
  day: Temporal.PlainDate | null,
): string {
  const { template, reminderLimit } = rule
  const parts = partsInWords(t, locale, template, false)
  return t('announcement.text', {
    from: day === null ? '' : t('announcement.from', { day: fullDate(locale, day) }),
    shape: wordedShape(t, template),
    example: exampleOf(t, template),
    separator: separatorInWords(t, template),
    longest: template.longest,
    optional: parts === '' ? '' : t('announcement.optional', { parts }),
    limit: reminderLimit,
  })
}
