import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawCard } from './draw'

const WORDS = {
  site: '晚灯支付技术社',
  above: '11月29日 周日 19:30',
  title: '对账差错的七种来路',
  below: '每晚一讲。',
}

test.each([
  ['of an ordinary talk', WORDS],
  ['of the longest title', { ...WORDS, title: '对账'.repeat(400) }],
  ['of one long word', { ...WORDS, title: 'a'.repeat(300) }],
  ['of markup and pictographs', { ...WORDS, title: '<b>&amp; 🌙</b>', below: '🌙' }],
  ['of nothing at all', { site: '', above: '', title: '', below: '' }],
])('a card %s is a picture of the size that previews ask for', async (_, words) => {
  const { format, width, height } = await sharp(await drawCard(words)).metadata()
  expect([format, width, height]).toEqual(['png', 1200, 630])
})

test('letters are drawn as themselves, not as one box for all', async () => {
  const [one, other, again] = await Promise.all(
    ['对', '账', '对'].map((title) => drawCard({ ...WORDS, title })),
  )
  expect(one?.equals(other ?? Buffer.of())).toBe(false)
  expect(one?.equals(again ?? Buffer.of())).toBe(true)
})
