import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageKey } from './rules-keys'
import { parseText } from '@/lib/logs/formats/parse'

const LABELS = ['阿禾', '林檎', '我']
const BODIES = [
  '',
  '签到[OK]',
  '微信红包',
  '![](img/a.png)',
  '「林檎：早」 - - - - - 早',
  '一  \n   \n二',
]

/** A log as written messages, each starting at a boundary at which a file may be split. */
const log = fc.array(
  fc.record({
    second: fc.integer({ min: 0, max: 59 }),
    label: fc.constantFrom(...LABELS),
    body: fc.constantFrom(...BODIES),
  }),
  { minLength: 1, maxLength: 30 },
)

const keysOf = (text: string) =>
  parseText(new TextEncoder().encode(text)).messages.map((message) =>
    messageKey('group', message).toString('hex'),
  )

test('any split or repetition of a file, in any order, gives the same archive', () => {
  fc.assert(
    fc.property(
      log,
      fc.array(fc.nat(30), { maxLength: 5 }),
      fc.boolean(),
      (messages, cuts, backwards) => {
        const written = messages.map(
          ({ second, label, body }) =>
            `> 2026-05-18 19:15:${String(second).padStart(2, '0')}  ${label}  \n   \n${body}  \n   \n`,
        )
        const edges = [...new Set([0, ...cuts, written.length])].sort((a, b) => a - b)
        const parts = edges
          .slice(1)
          .map((edge, index) => written.slice(edges[index], edge).join(''))
        if (backwards) parts.reverse()
        const again = [...parts, ...parts.slice(0, 1)].flatMap(keysOf)
        expect([...new Set(again)].sort()).toEqual([...new Set(keysOf(written.join('')))].sort())
      },
    ),
  )
})

test('keeps messages apart that differ in one thing only', () => {
  const base = {
    line: 1,
    at: '2026-05-18T19:15:01',
    label: '阿禾',
    kind: 'text',
    text: '一',
    quotation: null,
    image: null,
  } as const
  const others = [
    { ...base, at: '2026-05-18T19:15:02' },
    { ...base, label: '林檎' },
    { ...base, kind: 'unknown' as const },
    { ...base, text: '二' },
    { ...base, quotation: { label: '一', text: '' } },
    { ...base, image: 'a.png' },
  ]
  const keys = [
    messageKey('g', base),
    messageKey('h', base),
    ...others.map((other) => messageKey('g', other)),
  ]
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(8)
  expect(messageKey('g', { ...base, line: 9 })).toEqual(messageKey('g', base))
})
