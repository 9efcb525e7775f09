import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { TranscriptHits } from '@/lib/transcripts/read/types'
import { Hits } from './hits'

const NONE: TranscriptHits = {
  tooLong: false,
  total: 0,
  capped: false,
  talks: [],
  titles: [],
  apart: { total: 0, talks: [] },
  words: [],
  page: 1,
  pages: 1,
}

function shown(locale: Locale, q: string, hits: Partial<TranscriptHits>) {
  const filter = { q, talk: null, month: null, page: hits.page ?? 1 }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Shanghai">
      <Hits hits={{ ...NONE, ...hits }} filter={filter} />
    </NextIntlClientProvider>,
  )
  return {
    text: html
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    links: Array.from(html.matchAll(/href="([^"]*)"/gu), ([, href = '']) =>
      decodeURIComponent(href),
    ),
  }
}

const TWO = [
  { typed: '日切', phrase: false, talks: 2 },
  { typed: '對賬 差異', phrase: true, talks: 0 },
]

test('says which words no talk has together, and leads to those that stand somewhere', () => {
  const { text, links } = shown('zh', '日切 "對賬 差異"', { words: TWO })
  expect(text).toContain('没有一场分享同时有「日切」和「對賬 差異」')
  expect(text).toContain('只找「日切」 2 场有')
  expect(text).toContain('「對賬 差異」 没有一场有')
  expect(links).toEqual(['/archive?q=日切', '/archive?q=日切+對賬+差異', '/archive'])
})

test('says it in English with the words of English', () => {
  const { text } = shown('en', 'day "cut off"', {
    words: [
      { typed: 'day', phrase: false, talks: 1 },
      { typed: 'cut off', phrase: true, talks: 0 },
    ],
  })
  expect(text).toContain('No talk has all of “day” and “cut off”')
  expect(text).toContain('Search for “day” alone in 1 talk')
})

test('has one kind of quotation mark around a query and another within', () => {
  const found = { total: 1, pages: 1 }
  expect(shown('zh', '“日切” 对账', found).text).toContain('「『日切』 对账」出现在 1 处')
  expect(shown('en', '"day cut"', found).text).toContain('“‘day cut’” is in 1 place')
})

test('goes on to talks that hold the words in different lines, under a heading of their own', () => {
  const title = [{ piece: { kind: 'words' as const, text: '对账之夜' }, marked: true }]
  const talk = {
    talkId: 't',
    topic: '对账之夜',
    title,
    date: Temporal.PlainDate.from('2026-11-22'),
    roles: { speaker: null, host: null },
    hits: [],
  }
  const { text, links } = shown('en', '对账 日切', { apart: { total: 1, talks: [talk] } })
  expect(text).toContain('1 talk has all of the words, in different lines')
  expect(links).toEqual(['/talks/t'])
})
