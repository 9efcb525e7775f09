import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { drawn } from '@/lib/testing/drawn'
import { REMARK_CODES } from '@/lib/detection/detector/types'
import type { StoredFacts } from '@/lib/detection/found/types'
import { RemarkChips, RemarkNotice } from './remarks'

const FACTS = {
  SECOND_TALK: { label: '惊蛰', from: '20:20', to: '20:40' },
  CONTINUES: { label: '白露', date: '2031-03-04' },
  SAID_TO_CONTINUE: { by: '白露', at: '19:30' },
  WRONG_GROUP: { by: '馆长', at: '19:32' },
} as const

const night = (codes: readonly string[]) =>
  ({
    remarks: codes.map((code) => ({
      code,
      facts: (FACTS as Partial<Record<string, object>>)[code] ?? {},
    })),
  }) as unknown as StoredFacts

describe.each(LOCALES)('what is unusual about a found night, in %s', (locale) => {
  const words = messagesOf(locale)
  const notice = (codes: readonly string[]) =>
    drawn(locale, <RemarkNotice facts={night(codes)} />).text
  const chips = (codes: readonly string[]) =>
    drawn(locale, <RemarkChips facts={night(codes)} />).text

  test.each(REMARK_CODES)('is said in a sentence with its facts: %s', (code) => {
    const text = notice([code])
    expect(text).toContain(words.found.remarks)
    for (const [name, fact] of Object.entries(FACTS[code]))
      if (name !== 'date') expect(text).toContain(fact)
    expect(text).not.toMatch(/[{}]|2031-03-04/u)
  })

  test.each(REMARK_CODES)('is named in the queue: %s', (code) => {
    expect(chips([code])).toBe(words.detection.remarkNames[code])
  })

  test('is named once, however it was seen', () => {
    expect(chips(['CONTINUES', 'SAID_TO_CONTINUE'])).toBe(words.detection.remarkNames.CONTINUES)
  })

  test('is not said of a plain night, nor by a code that is not known here', () => {
    expect(notice([])).toBe('')
    expect(notice(['LATER_VERSION'])).toBe('')
    expect(chips(['LATER_VERSION'])).toBe('')
  })
})
