import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { Waiting } from './waiting'

describe.each(LOCALES)('one’s own page, in %s', (locale) => {
  const messages = messagesOf(locale)
  const words = messages.members.waiting
  const shown = (props: Parameters<typeof Waiting>[0]) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
        <Waiting {...props} />
      </NextIntlClientProvider>,
    )
  const linksOf = (html: string) => Array.from(html.matchAll(/href="([^"]*)"/gu), (one) => one[1])
  const review = { groupName: '一群', answerBy: '2026-12-06' }

  test('says nothing when nothing waits', () => {
    expect(shown({ review: null, outside: null })).toBe('')
  })

  test('leads to a review that waits for an answer, with the day', () => {
    const html = shown({ review, outside: null })
    expect(linksOf(html)).toEqual(['/me/review'])
    expect([html.includes(words.review), html.includes('2026')]).toEqual([true, true])
  })

  test('leads from a nickname outside the rule to the rule', () => {
    const html = shown({ review: null, outside: '林檎<产品>' })
    expect(linksOf(html)).toEqual(['/rules'])
    expect(html).toContain('林檎&lt;产品&gt;')
  })

  test('says both, the review first', () => {
    expect(linksOf(shown({ review, outside: '林檎' }))).toEqual(['/me/review', '/rules'])
  })
})
