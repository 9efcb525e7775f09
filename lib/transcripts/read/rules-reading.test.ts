import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onlySpeaker, toReading } from './rules-reading'
import { LINE_KINDS } from '@/lib/transcripts/types'

function lines(...specs: readonly string[]) {
  return specs.map((line, position) => {
    const [kind, voice = 'speaker'] = line.split(' ')
    return { kind: LINE_KINDS.find((one) => one === kind) ?? 'SPEECH', voice, position }
  })
}

test('splits a transcript into talk, exchanges and discussion', () => {
  const all = lines(
    'REMARK host',
    'SPEECH',
    'IMAGE',
    'APPLAUSE members',
    'QUESTION member-A',
    'QUESTION member-A',
    'ANSWER',
    'IMAGE',
    'QUESTION member-B',
    'REMARK member-A',
    'APPLAUSE members',
  )
  const reading = toReading(all)
  expect(reading.talk).toEqual(all.slice(0, 4))
  expect(reading.exchanges).toEqual([
    { asked: all.slice(4, 6), answers: all.slice(6, 8) },
    { asked: all.slice(8, 9), answers: [] },
  ])
  expect(reading.discussion).toEqual(all.slice(9))
})

test('keeps the answered questions when only the speaker is read', () => {
  const all = lines(
    'REMARK host',
    'SPEECH',
    'QUESTION member-A',
    'ANSWER',
    'ANSWER member-B',
    'QUESTION member-B',
    'REMARK member-A',
  )
  expect(onlySpeaker(toReading(all))).toEqual({
    talk: [all[1]],
    exchanges: [{ asked: [all[2]], answers: [all[3]] }],
    discussion: [],
  })
})

test('loses no line and keeps their order', () => {
  const line = fc.record({
    kind: fc.constantFrom(...LINE_KINDS),
    voice: fc.constantFrom('speaker', 'host', 'member-A', 'members'),
  })
  fc.assert(
    fc.property(fc.array(line), (some) => {
      const all = some.map((one, position) => ({ ...one, position }))
      const { talk, exchanges, discussion } = toReading(all)
      const read = [
        ...talk,
        ...exchanges.flatMap(({ asked, answers }) => [...asked, ...answers]),
        ...discussion,
      ]
      expect(read).toEqual(all)
    }),
  )
})
