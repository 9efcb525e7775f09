import { expect, test } from 'vitest'
import { readLines } from './parse-lines'
import { parseText } from './parse'
import { writeMessage } from '@/lib/logs/fixtures'

const LOG =
  '## 2026-05-18\n' +
  writeMessage('2026-05-18 19:30:00', '顾北-远山-研发', '第一页：对账差错的来路') +
  writeMessage('2026-05-18 19:31:00', '白芷', '好的')

/** Characters by their two bytes in GB18030, found by decoding all pairs. */
const PAIRS = new Map<string, readonly number[]>()
for (let first = 0x81; first < 0xff; first += 1) {
  for (let second = 0x40; second < 0xff; second += 1) {
    PAIRS.set(new TextDecoder('gb18030').decode(Uint8Array.of(first, second)), [first, second])
  }
}

const ENCODERS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  GB18030: (text: string) =>
    Buffer.from(Array.from(text).flatMap((one) => PAIRS.get(one) ?? [one.charCodeAt(0)])),
} as const
type Named = keyof typeof ENCODERS
const NAMES = Object.keys(ENCODERS) as Named[]

const written = (encoding: Named, text = LOG): Buffer => ENCODERS[encoding](text)

const texts = (bytes: Uint8Array) =>
  parseText(bytes).messages.map(({ label, text }) => [label, text])
const WHOLE = texts(new TextEncoder().encode(LOG))

test.each(NAMES)('reads a log in %s', (encoding) => {
  expect(WHOLE.length).toBe(2)
  expect(texts(written(encoding))).toEqual(WHOLE)
})

test.each(NAMES)('reads %s in chunks that break anywhere', async (encoding) => {
  const bytes = written(encoding)
  const lines = []
  for await (const batch of readLines([...bytes].map((byte) => Uint8Array.of(byte))))
    lines.push(...batch)
  expect(lines.map((line) => line.fault ?? line.text)).toEqual(LOG.split('\n').slice(0, -1))
})

test('a few lines of another encoding, or damage, do not change what the rest is', () => {
  const mixed = Buffer.concat([
    written('UTF-8'),
    Buffer.from('> 2026-05-18 19:32:00  '),
    written('GB18030', '林檎  \n   \n丢  \n   \n'),
  ])
  const { messages, skipped } = parseText(mixed)
  expect(messages.map(({ text }) => text)).toEqual(WHOLE.map(([, text]) => text))
  expect(skipped).toEqual([
    { line: 10, reason: 'NOT_TEXT' },
    { line: 12, reason: 'NOT_TEXT' },
  ])
})

test('what is no text in any of them is none', () => {
  const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 167) % 256)
  expect(parseText(picture).messages).toEqual([])
})
