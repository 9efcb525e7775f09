import { expect, test } from 'vitest'
import { requestLocale, requestTheme } from './preferences'
import { localeOrDefault } from './locale'

const ask = (headers: Record<string, string>) => requestLocale(new Headers(headers))

test("the reader's own choice wins over the browser's", () => {
  expect(ask({ cookie: 'a=b; locale=en', 'accept-language': 'zh-CN' })).toBe('en')
})

test.each([
  ['en-GB,en;q=0.9', 'en'],
  ['fr,en;q=0.4,zh-TW;q=0.8', 'zh'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['fr', 'zh'],
  ['', 'zh'],
  [';;q=,,,', 'zh'],
])('a browser that asks for «%s» gets %s', (acceptLanguage, locale) => {
  expect(ask({ 'accept-language': acceptLanguage })).toBe(locale)
})

test('a request that asks for no language gets Chinese', () => {
  expect(ask({})).toBe('zh')
})

test('a cookie is read with its escapes, as browsers and scripts write it', () => {
  expect(ask({ cookie: 'locale=%65n', 'accept-language': 'zh' })).toBe('en')
  expect(ask({ cookie: 'locale=%6', 'accept-language': 'en' })).toBe('en')
})

test('a cookie that names no language is ignored', () => {
  expect(ask({ cookie: 'locale=../en', 'accept-language': 'en' })).toBe('en')
})

test('a setting that names no language falls back to Chinese', () => {
  expect([localeOrDefault('en'), localeOrDefault('fr'), localeOrDefault(null)]).toEqual([
    'en',
    'zh',
    'zh',
  ])
})

test('a theme is only what the reader chose', () => {
  const themes = ['theme=ink', 'theme=device', ''].map((cookie) =>
    requestTheme(new Headers({ cookie })),
  )
  expect(themes).toEqual(['ink', undefined, undefined])
})
