import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ASKED_DAYS, deadlinesOf, lacksConfirmation, SHOWN_HOURS, toDo } from './rules'
import type { DeadlineFacts } from './types'

const STARTS = Temporal.Instant.from('2026-06-01T11:30:00Z')
const at = (hours: number) => STARTS.add({ hours })

const talk: DeadlineFacts = {
  talkId: 't',
  groupId: 'g',
  date: Temporal.PlainDate.from('2026-06-01'),
  isLive: true,
  hasSpeaker: true,
  checkInOpensAt: STARTS.subtract({ minutes: 15 }),
  startsAt: STARTS,
  endsAt: at(2),
  checkInOpenedAt: null,
  announcedAt: null,
  confirmedAt: null,
  publishedAt: null,
  marks: [],
}
const states = (facts: Partial<DeadlineFacts>, now: Temporal.Instant) =>
  deadlinesOf({ ...talk, ...facts }, now).map(({ kind, state }) => `${kind} ${state}`)
const asked = (facts: Partial<DeadlineFacts>, now: Temporal.Instant) =>
  toDo([{ ...talk, ...facts }], now).map(({ kind, state }) => `${kind} ${state}`)

describe('the deadlines of a talk', () => {
  it('are a day before it begins, at its check-in, and two days after its end', () => {
    expect(deadlinesOf(talk, STARTS).map(({ kind, dueAt }) => [kind, dueAt.toString()])).toEqual([
      ['ANNOUNCED', at(-24).toString()],
      ['CONFIRMED', at(-24).toString()],
      ['CHECK_IN', STARTS.subtract({ minutes: 10 }).toString()],
      ['TRANSCRIPT', at(50).toString()],
    ])
  })

  it('are due until their moment, late after it, and done once they are, however late', () => {
    expect(states({}, at(-24))[0]).toBe('ANNOUNCED DUE')
    expect(states({}, at(-24).add({ seconds: 1 }))[0]).toBe('ANNOUNCED LATE')
    expect(states({ announcedAt: at(-1) }, at(0))[0]).toBe('ANNOUNCED DONE')
    expect(states({ publishedAt: at(60) }, at(70)).at(-1)).toBe('TRANSCRIPT DONE')
  })

  it('are fewer for a document, and for a talk without a speaker', () => {
    expect(states({ isLive: false, hasSpeaker: false }, at(-30))).toEqual([
      'ANNOUNCED DUE',
      'TRANSCRIPT DUE',
    ])
  })
})

describe('what is asked for', () => {
  it('is what is late or comes within a day; after the evening only its transcript', () => {
    expect(asked({}, at(-49))).toEqual([])
    expect(asked({}, at(-30))).toEqual(['ANNOUNCED DUE', 'CONFIRMED DUE'])
    expect(asked({ confirmedAt: at(-40) }, at(-10))).toEqual(['ANNOUNCED LATE', 'CHECK_IN DUE'])
    expect(asked({}, at(3))).toEqual([])
    expect(asked({}, at(30))).toEqual(['TRANSCRIPT DUE'])
    expect(asked({}, at(51))).toEqual(['TRANSCRIPT LATE'])
    expect(asked({}, at(51 + ASKED_DAYS * 24))).toEqual([])
  })

  it('is never done, lies within its days, and comes in the order in which it is due', () => {
    const hours = fc.option(fc.integer({ min: -200, max: 600 }))
    const facts = fc.record({
      start: fc.integer({ min: -300, max: 300 }),
      announced: hours,
      published: hours,
    })
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (all) => {
        const talks = all.map(({ start, announced, published }) => ({
          ...talk,
          startsAt: at(start),
          checkInOpensAt: at(start),
          endsAt: at(start + 2),
          announcedAt: announced === null ? null : at(announced),
          publishedAt: published === null ? null : at(published),
        }))
        const found = toDo(talks, STARTS)
        expect(found.filter(({ state }) => state === 'DONE')).toEqual([])
        const due = found.map(({ dueAt }) => dueAt.epochMilliseconds)
        expect(due).toEqual(due.toSorted((a, b) => a - b))
        const from = STARTS.subtract({ hours: ASKED_DAYS * 24 }).epochMilliseconds
        const until = at(SHOWN_HOURS).epochMilliseconds
        expect(due.filter((one) => one < from || one > until)).toEqual([])
      }),
    )
  })
})

it('asks a named speaker to confirm until the talk begins, and none who did', () => {
  const lacks = (facts: Partial<DeadlineFacts>, hours: number) =>
    lacksConfirmation({ ...talk, ...facts }, at(hours))
  expect(lacks({}, -100)).toBe(true)
  expect(lacks({}, 0)).toBe(false)
  expect(lacks({ hasSpeaker: false }, -100)).toBe(false)
  expect(lacks({ confirmedAt: at(-120) }, -100)).toBe(false)
})
