import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import type { Departure, NightView, SharedPlan, TalkView } from '@/lib/talks/view/types'
import { pastedText } from '@/lib/texts/rules-pasted'
import { PLAN_TEXT, planFacts, planSheet } from './rules'
import type { PlanSheet } from './types'

const MONDAY = Temporal.PlainDate.from('2026-11-30')
const group = { id: 'g', name: '支付产品群' } as SharedPlan['group']
const context = {
  locale: 'zh',
  community: '晚灯支付技术社',
  link: 'https://yehua.example.org/',
} as const

const talk: TalkView = {
  id: 't',
  groupId: 'g',
  topic: '对账差错的七种来路',
  summary: '',
  background: '',
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: null,
  movedFrom: null,
  speaker: {
    kind: 'NAMED',
    memberId: 'm',
    name: '沈灯',
    company: null,
    position: null,
    city: null,
    talksGiven: 0,
  },
}

function evening(day: number, facts: Partial<NightView> = {}): NightView {
  const date = MONDAY.add({ days: day })
  const times = timesOn(date, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai')
  return {
    id: null,
    groupId: 'g',
    date,
    times,
    status: 'AHEAD',
    checkIn: { opensAt: times.checkInOpensAt, closesAt: times.checkInClosesAt },
    happened: { started: null, questions: null, ended: null },
    day: { kind: 'WORKING', name: null, corrected: false },
    blockedReason: null,
    isKept: false,
    host: null,
    talk: null,
    departures: [],
    ...facts,
  }
}

const planText = (locale: 'zh' | 'en', sheet: PlanSheet) =>
  pastedText(locale, PLAN_TEXT, null, planFacts(locale, sheet))

function planWith(nights: readonly NightView[], tonight = MONDAY): SharedPlan {
  return {
    timeZone: 'Asia/Shanghai',
    tonight,
    group,
    groups: [group],
    span: 'WEEK',
    from: MONDAY,
    to: MONDAY.add({ days: 6 }),
    nights,
  } as unknown as SharedPlan
}

const gone = (facts: Partial<Departure>): Departure => ({
  talk,
  movedTo: null,
  became: 'CANCELLED',
  isLast: true,
  ...facts,
})

describe('the plan to paste', () => {
  test('says who speaks when, what is open, what is kept free and what became of the rest', () => {
    const sheet = planSheet(
      planWith([
        evening(0, { talk }),
        evening(1, { talk: { ...talk, speaker: null } }),
        evening(2, { departures: [gone({ talk: { ...talk, reason: '讲者出差' } })] }),
        evening(3),
        evening(4, { blockedReason: '元旦' }),
      ]),
      context,
    )
    expect(planText('zh', sheet)).toBe(
      [
        '【本周排期】支付产品群 · 11 月 30 日 – 12 月 6 日',
        '周一 11.30  19:30  对账差错的七种来路',
        '    讲者：沈灯',
        '周二 12.01  19:30  对账差错的七种来路',
        '    讲者待定',
        '周三 12.02  对账差错的七种来路',
        '    取消',
        '    原因：讲者出差',
        '周四 12.03  空着，欢迎来讲',
        '周五 12.04  这一晚留空',
        '    元旦',
        '时间均为北京时间。最新的排期在这里：',
        'https://yehua.example.org/',
      ].join('\n'),
    )
  })

  test('a holiday is named, and no invitation', () => {
    const name = { zh: '国庆节', en: 'National Day' }
    const nights = [
      evening(0, { day: { kind: 'HOLIDAY', name, corrected: false } }),
      evening(1, { day: { kind: 'HOLIDAY', name: null, corrected: true } }),
    ]
    expect(planSheet(planWith(nights), context).rows.flatMap(({ notes }) => notes)).toEqual([
      '国庆节',
      '放假',
    ])
  })

  test('an evening that is kept for a member is not offered either', () => {
    const sheet = planSheet(planWith([evening(1, { isKept: true })]), context)
    expect(sheet.rows.map(({ title, kind }) => [title, kind])).toEqual([['先留着，等答复', 'FREE']])
  })

  test('an evening that went by without a talk is not offered', () => {
    const sheet = planSheet(planWith([evening(0, { status: 'OVER' })]), context)
    expect(sheet.rows).toEqual([])
    expect(planText('zh', sheet)).toContain('没有安排')
  })

  test('another week is not called this week', () => {
    const later = planWith([], MONDAY.add({ days: 7 }))
    expect(planSheet(later, context).heading).toBe('一周排期')
    expect(planSheet(planWith([]), context).heading).toBe('本周排期')
  })

  test('tonight is marked, and no other evening', () => {
    const plan = planWith([evening(0, { talk }), evening(1, { talk })], MONDAY.add({ days: 1 }))
    expect(planSheet(plan, context).rows.map(({ isTonight }) => isTonight)).toEqual([false, true])
  })

  test('a speaker who is shown by role is not said by name, in no language', () => {
    const secret = { ...talk, speaker: { kind: 'ROLE' } as const }
    for (const locale of LOCALES) {
      const sheet = planSheet(planWith([evening(0, { talk: secret })]), { ...context, locale })
      expect(planText(locale, sheet)).not.toContain('沈灯')
    }
  })

  test('every row of the picture stands in the text, for any topic', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 7 }),
        (topics) => {
          const nights = topics.map((topic, day) => evening(day, { talk: { ...talk, topic } }))
          for (const locale of LOCALES) {
            const sheet = planSheet(planWith(nights), { ...context, locale })
            const text = planText(locale, sheet)
            for (const row of sheet.rows) expect(text).toContain(row.title)
            // Nor a key that has no sentence.
            expect(text).not.toContain('planSheet.')
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
