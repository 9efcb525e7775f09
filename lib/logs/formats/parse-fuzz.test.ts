import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from './parse-lines'
import { parseLog, parseText } from './parse'
import type { LogEvent } from '@/lib/logs/types'

const PIECES = [
  '> 2026-05-18 19:15:01  阿禾  ',
  '> 2026-13-18 19:15:01  阿禾',
  '> 2026-05-18 19:15:01  ',
  '## 2026-05-18   ',
  '---',
  'title: x',
  '   ',
  '\n',
  '\r\n',
  '\r',
  '「',
  '」 - - - - - ',
  '? ',
  ': ',
  '：',
  '&amp;',
  '&lt;?xml',
  '<msg>',
  '</msg>',
  '<title>',
  '</title>',
  'wxid_demo',
  '@chatroom',
  'gh_demo00',
  '![',
  '](',
  ')',
  '.png',
  '微信红包',
  '的聊天记录',
  '和',
  '\uFEFF',
  '\t',
  '- ',
  '&#x',
  ';',
]
const anything = fc.uint8Array({ maxLength: 300 })
const likely = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => new TextEncoder().encode(pieces.join('')))

test('any bytes are read without a crash, and nothing private comes out', () => {
  fc.assert(
    fc.property(fc.oneof(likely, anything), (bytes) => {
      const { messages } = parseText(bytes)
      const leaks = messages.filter((message) =>
        /wxid_\w|\w@chatroom|\bgh_\w{4}/i.test(JSON.stringify(message)),
      )
      expect(leaks).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('chunks may break anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(likely, anything),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, size) => {
        const chunks: Uint8Array[] = []
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size))
        const events: LogEvent[] = []
        for await (const batch of parseLog(readLines(chunks))) events.push(...batch)
        const whole = parseText(bytes)
        expect(
          events.flatMap((event) => (event.type === 'message' ? [event.message] : [])),
        ).toEqual(whole.messages)
        expect(
          events.flatMap((event) => (event.type === 'skipped' ? [event.skipped] : [])),
        ).toEqual(whole.skipped)
      },
    ),
    { numRuns: 500 },
  )
})

test('no run of one piece, however long, makes reading slow', () => {
  const others = ['「a：', '&amp;amp', '-', ' ', 'x', '<', 'user=', 'a@', '」 - - -']
  for (const piece of [...PIECES, ...others]) {
    const [short, long] = [effortOf(piece, 24_000), effortOf(piece, 96_000)]
    // Four times as much text takes four times the work; a quadratic pattern takes sixteen times.
    expect(long, piece).toBeLessThan(8 * short + SLACK)
  }
})

/** Microseconds, below which one measurement says nothing about another. */
const SLACK = 50_000

/** Processor time of reading so many characters, in microseconds: the least of three times. */
function effortOf(piece: string, length: number): number {
  const header = '> 2026-05-18 19:15:01  阿禾  \n   \n'
  const run = piece.repeat(Math.floor(length / piece.length))
  const bytes = new TextEncoder().encode(header + run)
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    parseText(bytes)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...times)
}
