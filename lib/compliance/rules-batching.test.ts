import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCharacters, MAX_MESSAGE_LENGTH, packMessages, type Line } from './rules-batching'

const frame = { head: '请改一下', foot: '谢谢' }
const lines = fc.array(
  fc.record({ memberId: fc.uuid(), text: fc.string({ unit: 'grapheme', maxLength: 120 }) }),
  { maxLength: 80 },
)
const longest = fc.integer({ min: 12, max: MAX_MESSAGE_LENGTH })

describe('texts to paste', () => {
  it('put every member into exactly one message, in the order given', () => {
    fc.assert(
      fc.property(lines, longest, (given: Line[], max) => {
        const packed = packMessages(given, frame, max).flatMap(({ memberIds }) => memberIds)
        expect(packed).toEqual(given.map(({ memberId }) => memberId))
      }),
    )
  })

  it('are never longer than they may be, and hold their frame', () => {
    fc.assert(
      fc.property(lines, longest, (given: Line[], max) => {
        for (const { text } of packMessages(given, frame, max)) {
          expect(countCharacters(text)).toBeLessThanOrEqual(max)
          expect(text.startsWith(`${frame.head}\n`) && text.endsWith(`\n${frame.foot}`)).toBe(true)
        }
      }),
    )
  })

  it('are as few as the order allows: no line would have fitted into the message before', () => {
    fc.assert(
      fc.property(lines, longest, (given: Line[], max) => {
        const packed = packMessages(given, frame, max)
        packed.slice(1).forEach(({ text }, at) => {
          const first =
            text.slice(frame.head.length + 1, -frame.foot.length - 1).split('\n')[0] ?? ''
          const before = countCharacters(packed[at]?.text ?? '')
          // A line with a line end in it counts as several here; only its first part is compared.
          const whole = given.every((line) => !line.text.includes('\n'))
          if (whole) expect(before + 1 + countCharacters(first)).toBeGreaterThan(max)
        })
      }),
    )
  })

  it('cut a line short that no message could hold', () => {
    const given = [{ memberId: 'a', text: '长'.repeat(40) }]
    expect(packMessages(given, frame, 20)).toEqual([
      { memberIds: ['a'], text: `请改一下\n${'长'.repeat(11)}…\n谢谢` },
    ])
  })

  it('are none without members', () => {
    expect(packMessages([], frame)).toEqual([])
  })
})
