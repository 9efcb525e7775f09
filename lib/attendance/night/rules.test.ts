import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { arrivals, compareInterest, peopleShown } from './rules'
import { attendanceFacts } from './rules-texts'
import type { PersonAt } from './types'

const START = Temporal.Instant.from('2026-05-18T11:30:00Z')
const person = (minute: number, facts: Partial<PersonAt> = {}): PersonAt => ({
  memberId: String(minute),
  name: `某${String(minute)}`,
  company: null,
  position: null,
  status: minute < 0 ? 'ON_TIME' : 'LATE',
  via: 'SELF',
  at: START.add({ seconds: minute * 60 }),
  byName: null,
  offline: false,
  corrected: false,
  said: false,
  ...facts,
})

describe('the arrivals of an evening', () => {
  it('grow minute by minute to all who came', () => {
    const steps = arrivals(START, [person(-3), person(-3), person(-1), person(1)])
    expect(steps).toEqual([
      { minute: -2, onTime: 2, late: 0 },
      { minute: -1, onTime: 2, late: 0 },
      { minute: 0, onTime: 3, late: 0 },
      { minute: 1, onTime: 3, late: 0 },
      { minute: 2, onTime: 3, late: 1 },
    ])
  })

  it('leave out who is there by duty and who caught up', () => {
    expect(
      arrivals(START, [person(-1, { via: 'DUTY' }), person(9, { status: 'CAUGHT_UP' })]),
    ).toEqual([])
  })

  it('have at most forty steps, however long the list was written', () => {
    const steps = arrivals(START, [person(-100), person(5), person(60 * 24 * 5)])
    expect(steps.length).toBeLessThanOrEqual(40)
    expect(steps.at(-1)).toMatchObject({ onTime: 1, late: 2 })
  })
})

describe('who had said that they would come', () => {
  it('is compared with who came', () => {
    const people = [
      person(-1, { memberId: 'a', said: true }),
      person(2, { memberId: 'b' }),
      person(3, { memberId: 'c', said: true, status: 'CAUGHT_UP' }),
      person(-2, { memberId: 'd', via: 'DUTY' }),
    ]
    const said = ['a', 'c', 'x'].map((memberId) => ({ memberId, name: memberId }))
    expect(compareInterest(people, said)).toEqual({
      said: 3,
      came: 1,
      caughtUp: 1,
      unsaid: 1,
      missing: [
        { memberId: 'c', name: 'c' },
        { memberId: 'x', name: 'x' },
      ],
    })
  })
})

it('narrows the list by how they came and by words', () => {
  const people = [
    person(-1, { name: '林一苇', said: true }),
    person(2, { company: '青舟支付' }),
    person(3, { status: 'CAUGHT_UP' }),
    person(-2, { corrected: true }),
    person(-4, { via: 'DESK' }),
  ]
  const shown = (show: Parameters<typeof peopleShown>[1]['show'], q = '') =>
    peopleShown(people, { show, q }).map(({ memberId }) => memberId)
  expect(shown('all')).toHaveLength(5)
  expect([shown('late'), shown('caughtUp'), shown('desk')]).toEqual([['2'], ['3'], ['-2', '-4']])
  expect(shown('unsaid')).toEqual(['2', '-2', '-4'])
  expect([shown('all', '一苇'), shown('all', '青舟'), shown('late', '一苇')]).toEqual([
    ['-1'],
    ['2'],
    [],
  ])
})

it('names no one in the text to paste, and leaves out what there is none of', () => {
  const head = {
    nightId: 'n',
    date: Temporal.PlainDate.from('2026-05-18'),
    group: { id: 'g', name: '支付产品群' },
    talk: null,
    startsAt: START,
    before: null,
    after: null,
  }
  const counts = { ON_TIME: 40, LATE: 0, CAUGHT_UP: 3 }
  expect(attendanceFacts('zh', { head, counts })).toMatchObject({
    group: '支付产品群',
    topic: null,
    count: 40,
    late: null,
    caughtUp: 3,
  })
})
