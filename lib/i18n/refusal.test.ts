import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { refusalSentence } from './refusal'

const refusals: Record<string, string> = {
  UNEXPECTED: 'It could not be done.',
  NIGHT_TAKEN: '{date} is taken{until, select, none {} other { until {until}}}.',
}
const t = createTranslator({ locale: 'en', messages: { refusals }, namespace: 'refusals' })

test('a date among the facts is written as a day, and null as none', () => {
  const refusal = { code: 'NIGHT_TAKEN', facts: { date: '2026-11-22', until: null } }
  expect(refusalSentence(t, refusal, 'en')).toBe('Sunday, 22 November 2026 is taken.')
})

test('a code without a sentence shows no key', () => {
  expect(refusalSentence(t, { code: 'CODE_WITHOUT_SENTENCE', facts: {} })).toBe(
    'It could not be done.',
  )
})
