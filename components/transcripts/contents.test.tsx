import { expect, test } from 'vitest'
import type { PublicLine } from '@/lib/transcripts/types'
import { drawn } from '@/lib/testing/drawn'
import { Contents } from './contents'

const NAMES = {
  zh: (voice: string) => (voice === 'speaker' ? '讲者' : '成员 A'),
  en: (voice: string) => (voice === 'speaker' ? 'Speaker' : 'Member A'),
}

function entryOf(locale: 'zh' | 'en', text: string): string {
  const question = { position: 1, kind: 'QUESTION', voice: 'member-B', text } as PublicLine
  const reading = { talk: [], exchanges: [{ asked: [question], answers: [] }], discussion: [] }
  const { html } = drawn(locale, <Contents reading={reading} nameOf={NAMES[locale]} />)
  const entries = Array.from(html.matchAll(/<a [^>]*>([^<]*)</gu), ([, words = '']) => words)
  return entries.at(-1) ?? ''
}

test.each([
  ['@⟦speaker⟧ 幂等键保留多久？', '幂等键保留多久？', '幂等键保留多久？'],
  ['@⟦speaker⟧，幂等键保留多久？', '幂等键保留多久？', '幂等键保留多久？'],
  ['@⟦member-A⟧ 至少比最长的久', '@成员 A 至少比最长的久', '@Member A 至少比最长的久'],
  ['多谢@⟦speaker⟧，学到了', '多谢 @讲者，学到了', '多谢 @Speaker，学到了'],
  ['@▇▇ 讲得好', '@▇▇ 讲得好', '@▇▇ 讲得好'],
])('the contents say %j as a sentence', (text, zh, en) => {
  expect(entryOf('zh', text)).toBe(zh)
  expect(entryOf('en', text)).toBe(en)
})

test('a long question is cut, and never within a name', () => {
  const long = `${'一'.repeat(20)}@⟦member-A⟧ 之后呢${'二'.repeat(40)}`
  expect(entryOf('zh', long)).not.toMatch(/⟦|⟧|成员(?! A)/u)
  expect(entryOf('zh', long).length).toBeLessThan(34)
})
