import { expect, test } from 'vitest'
import { drawn } from '@/lib/testing/drawn'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { LineText } from './line-text'

const NAMES = {
  zh: (voice: string) => (voice === 'speaker' ? '讲者' : '成员 A'),
  en: (voice: string) => (voice === 'speaker' ? 'Speaker' : 'Member A'),
}

/** The line with its chips in brackets. */
function lineOf(locale: 'zh' | 'en', text: string): string {
  const pieces = fromPublicText(text)
  const { html } = drawn(locale, <LineText pieces={pieces} nameOf={NAMES[locale]} />)
  return html
    .replaceAll(/<span class="mx-[^>]*>(.*?)<\/span>/gu, '[$1]')
    .replaceAll(/<[^>]*>/gu, '')
}

test.each([
  [
    '@⟦member-A⟧ 至少比最长的重试久',
    '[@成员 A] 至少比最长的重试久',
    '[@Member A] 至少比最长的重试久',
  ],
  ['请⟦speaker⟧老师讲', '请[讲者]老师讲', '请[Speaker]老师讲'],
  ['多谢@⟦speaker⟧，学到了', '多谢[@讲者]，学到了', '多谢[@Speaker]，学到了'],
])('whom %j names is set apart from the sentence', (text, zh, en) => {
  expect(lineOf('zh', text)).toBe(zh)
  expect(lineOf('en', text)).toBe(en)
})
