import { expect, test } from 'vitest'
import { insideQuotes, insideTitle } from './quotes'

test.each([
  ['“日切” 对账', '『日切』 对账', '‘日切’ 对账'],
  ['"day cut" 「账」', '『day cut』 『账』', '‘day cut’ ‘账’'],
  ['5" 屏', '5" 屏', '5" 屏'],
  ['it’s', 'it’s', 'it’s'],
])('%s stands between quotation marks as %s and %s', (text, zh, en) => {
  expect([insideQuotes('zh', text), insideQuotes('en', text)]).toEqual([zh, en])
})

test('a title within a title has the marks of one, and quotation marks keep their kind in Chinese', () => {
  expect(insideTitle('zh', '《论语》里的“信”')).toBe('〈论语〉里的“信”')
  expect(insideTitle('en', '《论语》 and “trust”')).toBe('《论语》 and ‘trust’')
})
