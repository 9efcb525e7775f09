import { expect, test } from 'vitest'
import { readContent } from './parse-content'

const read = (raw: string) => readContent(raw, '阿禾')
const kindAndText = (raw: string) => [read(raw).kind, read(raw).text]

test('an empty message is a sticker', () => {
  expect(kindAndText('  \n   ')).toEqual(['sticker', ''])
})

test('a picture keeps the base name of its path', () => {
  const image = (raw: string) => [read(raw).kind, read(raw).image, read(raw).text]
  expect(image('![2026-05-18 19:31:05](https://log.example/img/20260518_193105.png)')).toEqual([
    'image',
    '20260518_193105.png',
    '',
  ])
  expect(image('![图](img\\第 1 页(终稿).png "标题")')).toEqual(['image', '第 1 页(终稿).png', ''])
  expect(image('![](a/b%20c.jpg?token=1) 第三页')).toEqual(['image', 'b c.jpg', '第三页'])
  expect(image('![](..%2F..)')).toEqual(['text', null, '![](..%2F..)'])
})

test('a bare account id and a colon is a file, and the id is gone', () => {
  for (const raw of ['wxid_demo00001:', 'linqin_1990:', 'Tea-house-07:  ', '1234567@chatroom:']) {
    expect(read(raw)).toEqual({ kind: 'file', text: '', quotation: null, image: null })
  }
  expect(kindAndText('19:30:')).toEqual(['text', '19:30:'])
  expect(kindAndText('wxid_demo00001:\n方案在这里')).toEqual(['text', '方案在这里'])
  expect(kindAndText('lin_qin:')).toEqual(['file', ''])
  expect(kindAndText('linqinqin:')).toEqual(['file', ''])
})

test('a whole card of the exporter leaves its title or nothing', () => {
  expect(
    kindAndText('&lt;?xml version="1.0"?&gt;\n&lt;msg&gt;&lt;emoji md5="1" /&gt;&lt;/msg&gt;'),
  ).toEqual(['unknown', ''])
  expect(
    kindAndText(
      'linqin_1990:\n<msg fromusername="linqin_1990"><appmsg><title><![CDATA[茶税小史]]></title></appmsg></msg>',
    ),
  ).toEqual(['link', '茶税小史'])
  expect(kindAndText('&lt;?xml version="1.0"?&gt;')).toEqual(['unknown', ''])
  expect(kindAndText('Eric-feng-lin:')).toEqual(['file', ''])
  expect(kindAndText('linqin:\n<msg><img length="9"/></msg>')).toEqual(['unknown', ''])
  expect(kindAndText('<msg><appmsg><title>见 </msg> 一节</title></appmsg></msg>')).toEqual([
    'link',
    '见 </msg> 一节',
  ])
  expect(kindAndText('<msg><appmsg><title>茶</title></appmsg></msg>\n很好')).toEqual([
    'link',
    '茶 很好',
  ])
})

test.each([
  '我们当年对账页是这样写的：<img src="a.png" onerror="load()"> 结果每次刷新都打一次渠道，这就是那次事故的根因。',
  '渠道回执的报文长这样\n<?xml version="1.0" encoding="UTF-8"?>\n<Document><CdtTrfTxInf><Amt>100.00</Amt></CdtTrfTxInf></Document>\n注意金额字段没有币种，所以跨境会错。',
  '<?xml version="1.0" encoding="UTF-8"?>\n<Document><user>a</user></Document>\n开头就是报文',
  '<msg 这个标签大家别照抄，生产上要换',
  '<msg>这样写不行</msg> 要转义',
  '看这个 <msg>&<title>x</title></msg> 很好',
  '<img src="a.png"> 放在最前面',
  '<location> 是 nginx 的指令',
  '<emoji> 没有闭合',
  'Summary:\n一、先对总账\n二、再对明细',
  'Question:',
  'question:',
  'SUMMARY:',
  'Follow-up:\n下周再说',
  'Part2:\n清算',
  'Step-12:\n核对',
  'refund_id:\n退款单号',
  '配置里写 username="demo" 就能连上沙箱',
  "接口 refund_user_id=123 不要和 user='abc' 混用",
  '<username>demo</username> 这一段',
  '泛型写法 List<Order> 和 if (a < b && c > d) 都行',
])('keeps every word about code and under a heading: %s', (raw) => {
  expect(read(raw)).toEqual({ kind: 'text', text: raw, quotation: null, image: null })
})

test('an account in a card that was cut off is gone', () => {
  const raw = '<msg username="linqin" alias="linqin" fromusername="linqin"><appmsg><title>茶'
  expect(read(raw).text).not.toContain('linqin')
  expect(read('<fromusername><![CDATA[linqin]]></fromusername>').text).not.toContain('linqin')
})

test('a red packet, an address and a forwarded record are known by their form', () => {
  expect(kindAndText('微信红包')).toEqual(['red-packet', '微信红包'])
  expect(kindAndText('https://tea.example/a?b=1&amp;c=2')).toEqual([
    'link',
    'https://tea.example/a?b=1&c=2',
  ])
  expect(kindAndText('群聊的聊天记录')).toEqual(['forwarded', '群聊的聊天记录'])
  expect(kindAndText('林檎和柳一舟的聊天记录')).toEqual(['forwarded', '林檎和柳一舟的聊天记录'])
})

test('what only looks like one of these stays text', () => {
  for (const raw of [
    '怎么导出微信红包的记录',
    '看下https://tea.example/a很好',
    '整理昨天和今天的聊天记录',
    '【好文】茶税小史，值得一读',
  ]) {
    expect(kindAndText(raw)).toEqual(['text', raw])
  }
})

test('what a quotation quotes belongs to the quoted', () => {
  expect(read('「林檎-听潮-编辑：今晚几点？」 - - - - - - - - - - - - - - - 七点半')).toEqual({
    kind: 'quotation',
    text: '七点半',
    quotation: { label: '林檎-听潮-编辑', text: '今晚几点？' },
    image: null,
  })
  expect(read('? 林檎: 今晚几点? ? - - - - - 七点半').quotation).toEqual({
    label: '林檎',
    text: '今晚几点?',
  })
  expect(read('「我：先记一笔」\n- - - - - - -\n补上').quotation).toEqual({
    label: '阿禾',
    text: '先记一笔',
  })
  expect(read('「林檎：「柳一舟：早」\n- - - - -\n早啊」\n- - - - -\n都早')).toMatchObject({
    quotation: { label: '林檎', text: '「柳一舟：早」\n- - - - -\n早啊' },
    text: '都早',
  })
})

test('brackets and question marks alone are no quotation', () => {
  for (const raw of [
    '没有「退款」这个说法',
    '「退款」是什么',
    '? 4. 新规则 ?',
    '「没有名字」 - - - - - 回复',
  ]) {
    expect(read(raw)).toMatchObject({ kind: 'text', text: raw, quotation: null })
  }
})

test('entities are decoded, also when escaped twice, and only when they are entities', () => {
  expect(
    kindAndText('Q&amp;amp;A &lt;b&gt; &#128512;&#x4E00; AT&T &copy; &#0; &amp;amp;amp;lt;'),
  ).toEqual(['text', 'Q&A <b> 😀一 AT&T &copy; &#0; <'])
})

test.each([
  '泛型写法 List<Order> 都行，HTML 里要写成 &lt;br&gt; 才会显示标签',
  '<b>粗体</b> 要写成 &lt;b&gt;',
  'Map<String, List<Order>> 里的 &amp; 要转义',
])('beside a tag that was typed, entities are what the member wrote: %s', (raw) => {
  expect(kindAndText(raw)).toEqual(['text', raw])
})

test('private ids survive nowhere', () => {
  const raw = [
    '加我wxid_demo00001吧',
    '公众号gh_0a1b2c3d4e5f',
    '群 12345678901@chatroom 里',
    'fromusername="linqin_1990"',
    '<sourceusername>linqin_1990</sourceusername>',
    'wxid&#95;demo00002',
    `${'x'.repeat(70)}wxid_demo00003@chatroom`,
  ].join('\n')
  expect(read(raw).text).not.toMatch(/wxid_|gh_|@chatroom|linqin|demo/)
  expect(read('「wxid_demo00001：早」 - - - - - 早').quotation?.label).toBe('…')
  expect(kindAndText('wxid_demo00001')).toEqual(['unknown', ''])
})
