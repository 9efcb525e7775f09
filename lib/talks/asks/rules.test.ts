import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  datesAsked,
  decideAnswer,
  decideDue,
  decideRemind,
  endOf,
  gapDue,
  holdUntil,
  isForGap,
  proposalDue,
  reminderDue,
  WEEKS_AHEAD,
} from './rules'
import { askOfLink, linkOf } from './rules-link'

const ZONE = 'Asia/Shanghai'
const now = Temporal.Instant.from('2026-06-01T04:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const evening = { date: day('2026-06-03'), startsAt: at('2026-06-03T11:30:00Z') }

describe('an answer is due', () => {
  const dueOf = (answerBy: string, evenings = [evening]) =>
    decideDue(day(answerBy), { evenings, now, zone: ZONE })

  it('at the end of the day, or when the last of the evenings begins', () => {
    expect(dueOf('2026-06-02')).toEqual({ ok: true, value: at('2026-06-02T15:59:00Z') })
    expect(dueOf('2026-06-05')).toEqual({ ok: true, value: evening.startsAt })
    expect(dueOf('2026-06-05', [])).toEqual({ ok: true, value: at('2026-06-05T15:59:00Z') })
  })

  it('today at the earliest, and some weeks ahead at the latest', () => {
    const past = { ok: false, refusal: { code: 'ASK_DUE_PAST', facts: {}, field: 'answerBy' } }
    expect(dueOf('2026-05-31')).toEqual(past)
    expect(dueOf('2026-06-01').ok).toBe(true)
    expect(dueOf('2026-08-01')).toMatchObject({ refusal: { facts: { weeks: WEEKS_AHEAD } } })
  })

  it('keeps no evening longer than that, or past its beginning', () => {
    expect(holdUntil(evening, at('2026-06-02T16:00:00Z'))).toEqual(at('2026-06-02T16:00:00Z'))
    expect(holdUntil(evening, at('2026-06-09T16:00:00Z'))).toEqual(evening.startsAt)
  })
})

describe('an evening to fill', () => {
  it('has its answer due before it begins, after now, and within some hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 * 24 * 60 }), (minutes) => {
        const due = gapDue(now.add({ minutes }), now)
        const waited = now.until(due).total('minutes')
        expect(waited).toBe(Math.min(minutes / 2, 12 * 60))
      }),
    )
  })

  it('is the one evening of an ask of standby', () => {
    const dates = [evening.date]
    expect(isForGap({ origin: 'STANDBY', dates })).toBe(true)
    expect(isForGap({ origin: 'ASKED', dates })).toBe(false)
    expect(isForGap({ origin: 'STANDBY', dates: [] })).toBe(false)
    expect(isForGap({ origin: 'STANDBY', dates: [...dates, day('2026-06-04')] })).toBe(false)
  })
})

describe('evenings that a form names', () => {
  it('are each asked for once, in order', () => {
    const dates = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 })
    fc.assert(
      fc.property(dates, (days) => {
        const typed = days.map((add) => (add === 0 ? null : day('2026-06-01').add({ days: add })))
        const found = datesAsked(typed).map(String)
        expect(found).toEqual(
          [...new Set(typed.flatMap((one) => (one ? [one.toString()] : [])))].toSorted(),
        )
      }),
    )
  })
})

describe('an answer counts', () => {
  const dueAt = now.add({ hours: 1 })

  it('while it is waited for, and is refused with what became of it afterwards', () => {
    expect(decideAnswer({ state: 'OPEN', dueAt }, now).ok).toBe(true)
    expect(decideAnswer({ state: 'PROPOSED', dueAt }, now).ok).toBe(true)
    expect(decideAnswer({ state: 'OPEN', dueAt: now }, now)).toMatchObject({
      refusal: { code: 'ASK_LAPSED' },
    })
    expect(decideAnswer({ state: 'WITHDRAWN', dueAt }, now)).toMatchObject({
      refusal: { code: 'ASK_WITHDRAWN' },
    })
  })
})

describe('another evening', () => {
  it('is answered to within some days, and well before it begins', () => {
    const inHours = (hours: number) => now.add({ hours })
    expect(proposalDue(inHours(30 * 24), now)).toEqual(inHours(7 * 24))
    expect(proposalDue(inHours(4 * 24), now)).toEqual(inHours(3 * 24))
    expect(proposalDue(inHours(10), now)).toEqual(inHours(5))
  })

  it('is due after now and before it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * 24 * 60 }), (minutes) => {
        const startsAt = now.add({ minutes })
        const due = proposalDue(startsAt, now)
        expect(Temporal.Instant.compare(due, now)).toBe(1)
        expect(Temporal.Instant.compare(due, startsAt)).toBe(-1)
      }),
    )
  })
})

it('an ask ends because its member is gone, a coordinator did not answer, or they did not', () => {
  const dueAt = now.add({ hours: 1 })
  expect(endOf({ state: 'PROPOSED', dueAt }, now)).toBe('GONE')
  expect(endOf({ state: 'PROPOSED', dueAt }, dueAt)).toBe('UNANSWERED')
  expect(endOf({ state: 'OPEN', dueAt }, dueAt)).toBe('LAPSED')
})

describe('reminders', () => {
  const ask = {
    askedAt: now,
    dueAt: now.add({ hours: 24 * 10 }),
    answeredAt: null,
    remindedDays: null as number | null,
  }
  const after = (days: number) => now.add({ hours: 24 * days })

  it('are due 7, 3 and 1 days before, once each', () => {
    expect(reminderDue(ask, after(2))).toBeNull()
    expect(reminderDue(ask, after(3))).toBe(7)
    expect(reminderDue({ ...ask, remindedDays: 7 }, after(6))).toBeNull()
    expect(reminderDue({ ...ask, remindedDays: 7 }, after(7))).toBe(3)
    expect(reminderDue({ ...ask, remindedDays: 3 }, after(9))).toBe(1)
    expect(reminderDue({ ...ask, remindedDays: 1 }, after(9))).toBeNull()
    expect(reminderDue(ask, after(10))).toBeNull()
  })

  it('leave out what came before the ask itself', () => {
    const short = { ...ask, dueAt: now.add({ hours: 24 * 3 }) }
    expect(reminderDue(short, after(1))).toBeNull()
    expect(reminderDue(short, after(2))).toBe(1)
  })

  it('are never sent twice, however often the clock looks', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 24 * 12 }), { maxLength: 40 })
    fc.assert(
      fc.property(looks, (hours) => {
        let remindedDays: number | null = null
        const sent: number[] = []
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const due = reminderDue({ ...ask, remindedDays }, now.add({ hours: hour }))
          if (due === null) continue
          sent.push(due)
          remindedDays = due
        }
        expect(sent).toEqual([7, 3, 1].filter((days) => sent.includes(days)))
      }),
    )
  })

  it('by hand are sent once a day', () => {
    const open = { state: 'OPEN', dueAt: after(5), remindedAt: null } as const
    expect(decideRemind(open, now).ok).toBe(true)
    expect(decideRemind({ ...open, remindedAt: now }, now.add({ hours: 23 }))).toMatchObject({
      refusal: { code: 'ASK_REMINDED' },
    })
    expect(decideRemind({ ...open, remindedAt: now }, now.add({ hours: 24 })).ok).toBe(true)
    expect(decideRemind({ ...open, state: 'DECLINED' }, now).ok).toBe(false)
  })
})

describe('a link', () => {
  const askId = '0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'

  it('opens its ask, also after the key was replaced, and no other', () => {
    const link = linkOf('key', askId)
    expect(askOfLink(['key'], link)).toBe(askId)
    expect(askOfLink(['newer', 'key'], link)).toBe(askId)
    expect(askOfLink(['newer'], link)).toBeNull()
    expect(askOfLink(['key'], `1${link.slice(1)}`)).toBeNull()
  })

  it('is refused where anything else stands in the address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(askOfLink(['key'], text)).toBeNull()
      }),
    )
  })
})
