import { createTranslator } from 'use-intl/core'
import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { ExportedSection } from './types'

/** What stands in a cell of the readable file: days, moments and codes in words of the reader's language. */
export function cellsIn(locale: Locale, timeZone: string) {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'privacy' })
  const { columns, by } = messagesOf(locale).privacy
  const values = wordLists(locale)
  const moment = momentIn(locale, timeZone)
  const format = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (value instanceof Date) return moment(value)
    if (Array.isArray(value)) return value.map(format).join(', ')
    if (typeof value === 'string') return INSTANT.test(value) ? moment(new Date(value)) : value
    if (typeof value !== 'object') return JSON.stringify(value, plain)
    return Object.entries(value)
      .map(([key, held]) => `${wordIn(columns, key) ?? key}: ${format(held)}`)
      .join('; ')
  }
  return ({ words, days }: ExportedSection, column: string, value: unknown): string => {
    if (column === 'by') return wordIn(by, value) ?? ''
    if (typeof value === 'string' && days.includes(column)) {
      return fullDate(locale, Temporal.PlainDate.from(value))
    }
    const list = words[column]
    if (list === undefined || value === null || value === undefined) return format(value)
    return [value]
      .flat()
      .map((code) => wordOf(values, list, code) ?? values.other)
      .join(', ')
  }
}

/** A moment in the community's zone, to the minute. */
export function momentIn(locale: Locale, timeZone: string): (at: Date) => string {
  const time = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  return (at) => time.format(at)
}

/** JSON cannot hold a bigint. */
export function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

/** Words by code, by list; acts have theirs from the audit record. */
export function wordLists(locale: Locale) {
  const { audit, privacy } = messagesOf(locale)
  return { ...privacy.values, Action: audit.actions }
}

/** The word for a code; an action such as `talk.moved` has its words by what it is about. */
export function wordOf(values: unknown, list: string, code: unknown): string | null {
  const found = String(code)
    .split('.')
    .reduce<unknown>((at, key) => entry(at, key), entry(values, list))
  return typeof found === 'string' ? found : null
}

function wordIn(words: unknown, key: unknown): string | null {
  const found = entry(words, String(key))
  return typeof found === 'string' ? found : null
}

function entry(words: unknown, key: string): unknown {
  if (typeof words !== 'object' || words === null || !Object.hasOwn(words, key)) return undefined
  return (words as Readonly<Record<string, unknown>>)[key]
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u
