import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { pastedText } from '@/lib/texts/rules-pasted'
import { ASK_TEXT, askFacts } from './rules-texts'

const asked = {
  name: '沈知远',
  dates: [Temporal.PlainDate.from('2026-12-04')],
  topic: '清算《入门》',
  dueAt: Temporal.Instant.from('2026-12-02T12:00:00Z'),
}
const where = { timeZone: 'Asia/Shanghai', link: 'https://night.example/asked#k' }

const askText = (locale: 'zh' | 'en', about: typeof asked) =>
  pastedText(locale, ASK_TEXT, null, askFacts(locale, about, where))

it('asks in the language it is asked for, not in the one the desk is read in', () => {
  const zh = askText('zh', asked)
  expect(zh).toMatch(/^沈知远，12 月 4 日.*来讲一场好吗？\n想请你讲《清算〈入门〉》。\n/u)
  expect(zh.endsWith(where.link)).toBe(true)
  expect(askText('en', { ...asked, dates: [], topic: '' })).toMatch(
    /^沈知远, would you speak on Any evening\?\nAnswer here/iu,
  )
})
