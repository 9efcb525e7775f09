import { expect, test } from 'vitest'
import { parseText } from '@/lib/logs/formats/parse'
import { writeMessage } from '@/lib/logs/fixtures'

const parse = (text: string) => parseText(new TextEncoder().encode(text)).messages
const texts = (text: string) => parse(text).map((message) => message.text)

const DAY = '## 2026-05-18   \n'
/** What a chat program puts on the clipboard, pasted into a message line by line. */
const pasted = (...headers: string[]) =>
  headers.map((header) => `  \n   \n> ${header}  \n   \n  \n   \n`).join('')

test('a header of another day stays inside the message that quotes it', () => {
  const log =
    DAY +
    writeMessage('2026-05-18 20:00:00', '顾北', '我把上次的记录贴一下：') +
    pasted('2026-05-11 19:30:00  白芷') +
    '那天说的是灰度  \n   \n' +
    writeMessage('2026-05-18 20:01:00', '顾北', '就是这样')
  expect(texts(log)).toEqual([
    '我把上次的记录贴一下：\n> 2026-05-11 19:30:00  白芷\n那天说的是灰度',
    '就是这样',
  ])
  expect(texts(log.replace(DAY, ''))).toEqual(texts(log))
})

test('so do several of them, with their day, and one that ends the file', () => {
  const quoted =
    '## 2026-05-11  \n   \n' + pasted('2026-05-11 19:30:00  白芷', '2026-05-11 19:31:00  林檎')
  const before = DAY + writeMessage('2026-05-18 20:00:00', '顾北', '上次：')
  const words = '上次：\n## 2026-05-11\n> 2026-05-11 19:30:00  白芷\n> 2026-05-11 19:31:00  林檎'
  const after = writeMessage('2026-05-18 20:01:00', '林檎', '好')
  expect(texts(before + quoted.replace(/## .*\n {3}\n/, '') + after)).toEqual([
    words.replace('## 2026-05-11\n', ''),
    '好',
  ])
  expect(texts(before + quoted.replace(/## .*\n {3}\n/, ''))).toEqual([
    words.replace('## 2026-05-11\n', ''),
  ])
})

test('and a header of the same evening that was read before', () => {
  const log =
    writeMessage('2026-05-18 19:30:00', '白芷', '灰度') +
    writeMessage(
      '2026-05-18 19:40:00',
      '顾北',
      '刚才这句：',
      '> 2026-05-18 19:30:00  白芷',
      '灰度',
    ) +
    writeMessage('2026-05-18 19:41:00', '白芷', '对')
  expect(parse(log).map(({ at, label }) => [at.slice(11), label])).toEqual([
    ['19:30:00', '白芷'],
    ['19:40:00', '顾北'],
    ['19:41:00', '白芷'],
  ])
})

test('a message that arrived late, and a log glued on, stay messages', () => {
  const late =
    writeMessage('2026-05-18 20:00:00', '顾北', '一') +
    writeMessage('2026-05-18 19:58:00', '白芷', '二') +
    writeMessage('2026-05-18 20:01:00', '顾北', '三')
  expect(texts(late)).toEqual(['一', '二', '三'])
  const evening = (day: string) =>
    Array.from({ length: 60 }, (_, index) =>
      writeMessage(`2026-05-${day} 20:${String(index).padStart(2, '0')}:00`, '顾北', `${index}`),
    ).join('')
  expect(texts(evening('18') + evening('11') + evening('19')).length).toBe(180)
  expect(texts(evening('18') + evening('18')).length).toBe(120)
  const short = (day: string) =>
    `## 2026-05-${day}\n${writeMessage(`2026-05-${day} 20:00:00`, '顾北', day)}`
  expect(texts(short('18') + short('11') + short('19'))).toEqual(['18', '11', '19'])
})

test('a log from the newest message to the oldest is read whole', () => {
  const written = Array.from({ length: 200 }, (_, index) =>
    writeMessage(
      new Date(Date.UTC(2026, 4, 18) - index * 7_200_000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' '),
      '顾北',
      `${index}`,
    ),
  )
  expect(texts(written.join('')).length).toBe(200)
})

test.each([
  ['> 2026-05-18 20:00:00 顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['> 2026-05-18 20:00:00\t顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['>2026-05-18 20:00:00  顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['  > 2026-05-18  20:00:00  顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['＞ 2026-05-18 20：00：00　顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['> 2026/5/18 9:05:07  顾北-远山', '2026-05-18T09:05:07', 'second'],
  ['> 2026年5月18日 20:00:00  顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['> 2026-05-18T20:00:00  顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['> 2026-05-18 20:00:00.123  顾北-远山', '2026-05-18T20:00:00', 'second'],
  ['> 2026-05-18 20:00  顾北-远山', '2026-05-18T20:00:00', 'minute'],
])('opens a message at a header written otherwise: %s', (header, at, precision) => {
  const log = writeMessage('2026-05-18 09:00:00', '白芷', '先') + `${header}  \n   \n后  \n   \n`
  expect(parse(log).map((one) => [one.at, one.precision, one.label, one.text])).toEqual([
    ['2026-05-18T09:00:00', 'second', '白芷', '先'],
    [at, precision, '顾北-远山', '后'],
  ])
})

test.each(['# 2026-05-19', '##2026/5/19', '## 2026年5月19日 星期二'])(
  'takes %s for a day, and for text where text goes on',
  (day) => {
    const [one, other] = [
      writeMessage('2026-05-18 09:00:00', '白芷', '先'),
      writeMessage('2026-05-19 09:00:00', '白芷', '后'),
    ]
    expect(texts(`${one}${day}\n${other}`)).toEqual(['先', '后'])
    expect(texts(writeMessage('2026-05-18 09:00:00', '白芷', '先', day, '完'))).toEqual([
      `先\n${day}\n完`,
    ])
  },
)

test.each([
  '> 2026-05-17 那天说过',
  '> > 2026-05-18 20:00:00  顾北',
  '> 20:00 开始',
  '2026-05-18 20:00:00 顾北',
])('takes for text what is no header: %s', (line) => {
  expect(texts(writeMessage('2026-05-18 09:00:00', '白芷', '先', line))).toEqual([`先\n${line}`])
})

test.each([
  ['> **2026-05-18 19:30:00  江一舟-青禾-产品**', '19:30:00'],
  ['> 2026-05-18 下午7:30:00  江一舟-青禾-产品', '19:30:00'],
  ['> 2026-05-18 晚上 7:30  江一舟-青禾-产品', '19:30:00'],
  ['> 2026-05-18 上午11:30:05  江一舟-青禾-产品', '11:30:05'],
  ['> 2026-05-18 中午12:05:00  江一舟-青禾-产品', '12:05:00'],
  ['> 2026-05-18 中午11:55:00  江一舟-青禾-产品', '11:55:00'],
  ['> 2026-05-18 凌晨12:05:00  江一舟-青禾-产品', '00:05:00'],
  ['> 2026-05-18 PM 7:30:00  江一舟-青禾-产品', '19:30:00'],
  ['> 2026-05-18 下午19:30:00  江一舟-青禾-产品', '19:30:00'],
  ['> 2026年5月18日 19:30:00  江一舟-青禾-产品', '19:30:00'],
])('%s opens a message at %s', (header, clock) => {
  const log = `${DAY}   \n${header}  \n   \n第一句  \n   \n`
  expect(parse(log)).toMatchObject([
    { label: '江一舟-青禾-产品', at: `2026-05-18T${clock}`, text: '第一句' },
  ])
})
