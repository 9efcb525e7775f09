import { expect, test } from 'vitest'
import { toAtom, type FeedEntry } from './atom'

const head = {
  origin: 'https://night.example',
  title: '晚灯的实录',
  description: '每晚一讲',
  language: 'zh-CN',
  author: '晚灯 & 朋友',
}
const entry: FeedEntry = {
  id: 'https://night.example/talks/1',
  title: '对账差错',
  summary: '40 分钟 · 3 问',
  published: new Date('2026-11-20T01:00:00Z'),
  changed: new Date('2026-11-22T01:00:00Z'),
}
const atom = (change: Partial<FeedEntry>) => toAtom(head, [{ ...entry, ...change }])

test.each([
  ['List<T> 与 Map<K, V>', 'List&lt;T&gt; 与 Map&lt;K, V&gt;'],
  ['a &amp; b', 'a &amp;amp; b'],
  [']]> 之后', ']]&gt; 之后'],
  [
    '<title type="html"><![CDATA[x]]></title>',
    '&lt;title type="html"&gt;&lt;![CDATA[x]]&gt;&lt;/title&gt;',
  ],
])('the title %j is plain text', (title, written) => {
  expect(atom({ title, summary: 'kurz' })).toContain(`<title>${written}</title>`)
  expect(atom({ title: 'x', summary: title })).toContain(`<summary>${written}</summary>`)
})

test('an entry has an author, and is shown again once it was changed', () => {
  const text = atom({})
  expect(text.match(/<name>晚灯 &amp; 朋友<\/name>/gu)).toHaveLength(2)
  expect(text).toContain('<published>2026-11-20T01:00:00.000Z</published>')
  expect(text.match(/<updated>2026-11-22T01:00:00\.000Z<\/updated>/gu)).toHaveLength(2)
})
