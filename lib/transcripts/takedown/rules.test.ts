import { describe, expect, test } from 'vitest'
import { attribute, leaveOut, loseVoice, type AttributedLine, type Speaking } from './rules'

const EIGHT = new Date('2026-05-18T12:00:00Z')
const LATER = new Date('2026-05-18T12:05:00Z')
const SPOKE_AT_EIGHT: Speaking = {
  ids: ['ann'],
  role: null,
  moments: { spoke: [EIGHT], quoted: [] },
}

/** A line at eight o'clock whose message is known and another person's, unless it says otherwise. */
function line(id: string, voice: string, more: Partial<AttributedLine> = {}): AttributedLine {
  return {
    id,
    voice,
    kind: 'REMARK',
    at: EIGHT,
    text: id,
    isTheirs: false,
    quotesThem: false,
    ...more,
  }
}

const UNKNOWN = { isTheirs: null, quotesThem: null }

describe('attribute', () => {
  test('goes by the message, also where two people spoke in the same second', () => {
    const lines = [line('a', 'member-A', { isTheirs: true }), line('b', 'member-B')]
    const found = attribute(lines, SPOKE_AT_EIGHT)
    expect([...found.theirs]).toEqual(['a'])
    expect(found.voices.has('member-A')).toBe(true)
    expect(found.voices.has('member-B')).toBe(false)
    expect(found.uncertain.size).toBe(0)
  })

  test('takes a line without a message for the person where its letter is theirs, and for another where it is not', () => {
    const lines = [
      line('a', 'member-A', { isTheirs: true }),
      line('b', 'member-B', { at: LATER }),
      line('c', 'member-A', UNKNOWN),
      line('d', 'member-B', UNKNOWN),
    ]
    const found = attribute(lines, SPOKE_AT_EIGHT)
    expect([...found.theirs]).toEqual(['a', 'c'])
    expect(found.uncertain.size).toBe(0)
  })

  test('does not guess whose a line without a message is when its voice does not say', () => {
    const lines = [line('a', 'member-A', UNKNOWN), line('b', 'member', UNKNOWN)]
    expect([...attribute(lines, SPOKE_AT_EIGHT).uncertain]).toEqual(['a', 'b'])
  })

  test('knows that a line is not theirs when they did not speak at its instant', () => {
    const lines = [line('a', 'member-A', { ...UNKNOWN, at: LATER })]
    const found = attribute(lines, SPOKE_AT_EIGHT)
    expect([found.theirs.size, found.uncertain.size]).toEqual([0, 0])
  })

  test('takes the voice of a role or a kept name for what it says', () => {
    const lines = [
      line('a', 'host', UNKNOWN),
      line('b', 'speaker', UNKNOWN),
      line('c', 'm-ann', UNKNOWN),
    ]
    expect([...attribute(lines, { ...SPOKE_AT_EIGHT, role: 'host' }).theirs]).toEqual(['a'])
    expect(attribute(lines, SPOKE_AT_EIGHT).uncertain.size).toBe(1)
  })

  test('is uncertain of a quotation in a line without a message when they were quoted then', () => {
    const lines = [
      line('a', 'member-B', { ...UNKNOWN, text: '「老话」\n同意' }),
      line('b', 'member-B'),
      line('c', 'member-B', { quotesThem: true }),
    ]
    const found = attribute(lines, { ...SPOKE_AT_EIGHT, moments: { spoke: [], quoted: [EIGHT] } })
    expect([[...found.uncertain], [...found.quoting]]).toEqual([['a'], ['c']])
  })
})

describe('taking words back', () => {
  const lines = [
    line('a', 'member-A', { isTheirs: true, text: '我说的' }),
    line('b', 'member-B', { text: '⟦member-A⟧说得对' }),
    line('c', 'member-B', { quotesThem: true, text: '「我说的」\n同意' }),
    line('d', 'members', { kind: 'APPLAUSE', isTheirs: true, text: '' }),
  ]
  const found = attribute(lines, SPOKE_AT_EIGHT)

  test('empties their lines, quotations of them and mentions, and no other line', () => {
    expect(leaveOut(lines, found)).toEqual([
      { id: 'a', voice: 'left-out', text: '' },
      { id: 'b', voice: 'member-B', text: '▇▇说得对' },
      { id: 'c', voice: 'member-B', text: '同意' },
    ])
  })

  test('takes their letter off their lines and mentions, and keeps the words', () => {
    expect(loseVoice(lines, found)).toEqual([
      { id: 'a', voice: 'member', text: '我说的' },
      { id: 'b', voice: 'member-B', text: '⟦member⟧说得对' },
    ])
  })
})
