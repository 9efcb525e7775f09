import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawCard } from './draw'
import { drawLine } from './letters'

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
  ['of many groups', { ...WORDS, above: '支付产品群 · '.repeat(60) }],
  ['of a long name of the community', { ...WORDS, site: '灯'.repeat(200) }],
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

test.each(['灯'.repeat(200), 'a'.repeat(200), 'ill '.repeat(60), '支付产品群 · 支付技术群'])(
  'a line stays one: %s',
  async (words) => {
    const drawn = await drawLine(words, { size: 28, colour: '#000000', width: 500 })
    expect(drawn?.info.height).toBeLessThan(56)
    expect(drawn?.info.width).toBeLessThanOrEqual(500)
    expect(drawn?.info.width).toBeGreaterThan(250)
  },
)
