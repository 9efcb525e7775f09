import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onlySpeaker, toReading } from './rules-reading'
import { LINE_KINDS } from '@/lib/transcripts/types'

function lines(...told: readonly string[]) {
  return told.map((line, position) => {
    const [kind, voice = 'speaker'] = line.split(' ')
    return { kind: LINE_KINDS.find((one) => one === kind) ?? 'SPEECH', voice, position }
  })
}

test('splits a transcript into talk, exchanges and discussion', () => {
  const told = lines(
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
  const reading = toReading(told)
  expect(reading.talk).toEqual(told.slice(0, 4))
  expect(reading.exchanges).toEqual([
    { asked: told.slice(4, 6), answers: told.slice(6, 8) },
    { asked: told.slice(8, 9), answers: [] },
  ])
  expect(reading.discussion).toEqual(told.slice(9))
})

test('keeps the answered questions when only the speaker is read', () => {
  const told = lines(
    'REMARK host',
    'SPEECH',
    'QUESTION member-A',
    'ANSWER',
    'ANSWER member-B',
    'QUESTION member-B',
    'REMARK member-A',
  )
  expect(onlySpeaker(toReading(told))).toEqual({
    talk: [told[1]],
    exchanges: [{ asked: [told[2]], answers: [told[3]] }],
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
      const told = some.map((one, position) => ({ ...one, position }))
      const { talk, exchanges, discussion } = toReading(told)
      const read = [
        ...talk,
        ...exchanges.flatMap(({ asked, answers }) => [...asked, ...answers]),
        ...discussion,
      ]
      expect(read).toEqual(told)
    }),
  )
})
