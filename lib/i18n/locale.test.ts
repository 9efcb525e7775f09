import { expect, test } from 'vitest'
import { chooseLocale } from './locale'

test("the reader's own choice wins over everything", () => {
  expect(chooseLocale({ cookie: 'en', member: 'zh', acceptLanguage: 'zh-CN' })).toBe('en')
})

test("without a choice the member's setting holds", () => {
  expect(chooseLocale({ member: 'en', acceptLanguage: 'zh-CN' })).toBe('en')
})

test.each([
  ['en-GB,en;q=0.9', 'en'],
  ['fr,en;q=0.4,zh-TW;q=0.8', 'zh'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['fr', 'zh'],
  ['', 'zh'],
  [';;q=,,,', 'zh'],
])('a browser that asks for «%s» gets %s', (acceptLanguage, locale) => {
  expect(chooseLocale({ acceptLanguage })).toBe(locale)
})

test('a cookie that names no language is ignored', () => {
  expect(chooseLocale({ cookie: '../en', acceptLanguage: 'en' })).toBe('en')
})
