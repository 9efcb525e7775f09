import { expect, test } from 'vitest'
import { LIMITS } from '@/lib/logs/limits'
import { parseText } from '@/lib/logs/formats/parse'

const bytes = (text: string) => new TextEncoder().encode(text)
const parse = (text: string) => parseText(bytes(text))
const texts = (text: string) => parse(text).messages.map((message) => message.text)

const HEAD = `---
layout:     source
title:      "2026-05-30-Demo"
tag:\t\t  [merged]
---
`
const one = (time: string, label: string, ...lines: string[]) =>
  `> 2026-05-18 ${time}  ${label}  \n   \n${lines.map((line) => `${line}  `).join('\n   \n')}\n   \n`

test('reads headers, labels with blanks in them, and the line each message begins on', () => {
  const log = `${HEAD}## 2026-05-18   \n${one('19:15:01', '柳 一舟@听潮', '签到[OK]')}${one('19:15:02', '我', '好的')}`
  expect(parse(log)).toEqual({
    messages: [
      {
        line: 7,
        at: '2026-05-18T19:15:01',
        precision: 'second',
        label: '柳 一舟@听潮',
        kind: 'text',
        text: '签到[OK]',
        quotation: null,
        image: null,
      },
      {
        line: 11,
        at: '2026-05-18T19:15:02',
        precision: 'second',
        label: '我',
        kind: 'text',
        text: '好的',
        quotation: null,
        image: null,
      },
    ],
    skipped: [],
  })
})

test('joins the lines of a message over the blank lines between', () => {
  expect(texts(one('19:15:01', '阿禾', '第一条', '## 小结', '- 要点\t一', '***'))).toEqual([
    '第一条\n## 小结\n- 要点\t一\n***',
  ])
})

test('takes a day heading for text when text goes on after it', () => {
  const log =
    one('19:15:01', '阿禾', '提纲', '## 2026-05-01', '上半部分') +
    '## 2026-05-19\n' +
    one('19:15:02', '阿禾', '下')
  expect(texts(log)).toEqual(['提纲\n## 2026-05-01\n上半部分', '下'])
})

test('keeps a quoted header inside a message as text', () => {
  const log = `> 2026-05-18 19:15:01  阿禾  \n   \n贴一段记录\n> 2026-05-17 08:00:00  林檎\n   \n> 2026-05-17 那天说过  \n   \n`
  expect(texts(log)).toEqual(['贴一段记录\n> 2026-05-17 08:00:00  林檎\n> 2026-05-17 那天说过'])
})

test('reads a file whose blank lines were squeezed out', () => {
  const log =
    '## 2026-05-18\n> 2026-05-18 19:15:01  阿禾\n来了\n> 2026-05-18 19:15:02  林檎\n我也来了'
  expect(texts(log)).toEqual(['来了', '我也来了'])
})

test('reads CRLF, CR, a byte order mark and a missing last line end alike', () => {
  const log =
    `${HEAD}## 2026-05-18\n${one('19:15:01', '阿禾', '甲', '乙')}${one('19:15:02', '林檎', '丙')}`.trimEnd()
  const expected = parse(log)
  expect(expected.messages.length).toBe(2)
  expect(parse(`\uFEFF${log}`)).toEqual(expected)
  expect(parse(log.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(parse(log.replaceAll('\n', '\r'))).toEqual(expected)
})

test('sets front matter aside wherever files were glued together', () => {
  const part = HEAD + '## 2026-05-18\n' + one('19:15:01', '阿禾', '甲')
  expect(parse(part + part).messages.map((message) => message.text)).toEqual(['甲', '甲'])
  expect(texts(one('19:15:01', '阿禾', '---', '不是: 头部', '---'))).toEqual([
    '---\n不是: 头部\n---',
  ])
})

test('reports text before the first message', () => {
  expect(parse('一行没有主人的话\n\n' + one('19:15:01', '阿禾', '甲')).skipped).toEqual([
    { line: 1, reason: 'BEFORE_FIRST_MESSAGE' },
  ])
})

test('drops the words under a header that names no moment or no author', () => {
  const log =
    one('19:15:01', '阿禾', '甲') +
    '> 2026-02-30 19:15:02  林檎  \n   \n丢一\n   \n' +
    '> 2026-05-18 24:15:02  林檎  \n   \n丢二\n   \n' +
    '> 2026-05-18 19:15:03    \n   \n丢三\n   \n' +
    one('19:15:04', '林檎', '乙')
  expect(texts(log)).toEqual(['甲', '乙'])
  expect(parse(log).skipped).toEqual([
    { line: 5, reason: 'BAD_TIME' },
    { line: 9, reason: 'BAD_TIME' },
    { line: 13, reason: 'EMPTY_LABEL' },
  ])
})

test('skips what is not text, and the words under a header that is not', () => {
  const good = Buffer.from(one('19:15:01', '阿禾', '甲'))
  const broken = Buffer.concat([Buffer.from('乱码'), Buffer.from([0xff, 0x0a])])
  const header = Buffer.concat([
    Buffer.from('   \n> 2026-05-18 19:15:02  '),
    Buffer.from([0xc4, 0xe3]),
    Buffer.from('\n   \n丢\n   \n'),
  ])
  const last = Buffer.from(one('19:15:03', '林檎', '乙\0丙'))
  const { messages, skipped } = parseText(Buffer.concat([good, broken, header, last]))
  expect(messages.map((message) => [message.label, message.text, message.kind])).toEqual([
    ['阿禾', '甲', 'text'],
    ['林檎', '', 'sticker'],
  ])
  expect(skipped).toEqual([
    { line: 5, reason: 'NOT_TEXT' },
    { line: 7, reason: 'NOT_TEXT' },
    { line: 13, reason: 'NOT_TEXT' },
  ])
})

test('skips a line of ten megabytes and a message that grows beyond the limit', () => {
  const long = '长'.repeat(3_500_000)
  const many = Array.from({ length: 11 }, () => '句'.repeat(LIMITS.message / 10))
  const log =
    one('19:15:01', '阿禾', '甲', long) +
    one('19:15:02', '林檎', ...many) +
    one('19:15:03', '林檎', '乙')
  const { messages, skipped } = parse(log)
  expect(messages.map((message) => message.text)).toEqual(['甲', '乙'])
  expect(skipped).toEqual([
    { line: 5, reason: 'TOO_LONG' },
    { line: 7, reason: 'TOO_LONG' },
  ])
})

test('masks a label that is a private id, the same each time', () => {
  const labels = parse(
    one('19:15:01', 'wxid_demo00001', '甲') + one('19:15:02', 'wxid_demo00001', '乙'),
  ).messages.map((message) => message.label)
  expect(labels[0]).toMatch(/^#[0-9a-f]{8}$/)
  expect(labels[1]).toBe(labels[0])
})
