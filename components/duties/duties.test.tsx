import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { DeadlineList } from '@/components/deadlines/deadline-list'
import type { DeadlineView } from '@/lib/deadlines/types'
import type { AssignmentView, DutiesDesk, DutyView, OwnDuty, SwapView } from '@/lib/duties/types'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { drawn } from '@/lib/testing/drawn'
import { DutiesDeskView } from './duties-desk'
import { ChangeDuty, NewDuty } from './duty-form'
import { MyDutiesView } from './my-duties'
import { SwapForm } from './swap-form'

const action = () => Promise.reject(new Error('no form is sent here'))
const MONDAY = Temporal.PlainDate.from('2026-06-01')
const STARTS = Temporal.Instant.from('2026-06-01T11:30:00Z')

const assigned: AssignmentView = {
  id: 'one',
  groupId: 'g',
  kind: 'HOST',
  weekday: 1,
  memberId: 'a',
  name: '林一苇',
  deputyId: 'b',
  deputyName: '周砚<代>',
  firstDay: MONDAY.add({ weeks: 1 }),
  lastDay: MONDAY.add({ weeks: 9 }),
}
const held: DutyView = {
  groupId: 'g',
  kind: 'HOST',
  date: MONDAY,
  memberId: 'b',
  via: 'DEPUTY',
  assignment: assigned,
  missing: { memberId: 'a', why: 'LEAVE' },
  name: '周砚<代>',
  missingName: '林一苇',
  startsAt: STARTS,
  isOwn: false,
  canTakeOver: true,
  canGiveBack: false,
  isOver: false,
}
const gap: DutyView = {
  ...held,
  kind: 'EDITOR',
  memberId: null,
  via: null,
  missing: null,
  name: null,
  missingName: null,
}
const own: OwnDuty = {
  ...held,
  isOwn: true,
  groupName: '产品群',
  cannot: false,
  canSwap: true,
  swapId: null,
}
const swap: SwapView = {
  id: 's',
  groupId: 'g',
  groupName: '产品群',
  kind: 'HOST',
  askerId: 'a',
  askerName: '林一苇',
  date: MONDAY,
  otherId: 'b',
  otherName: '周砚',
  otherDate: MONDAY.add({ days: 1 }),
  state: 'ASKED',
  askedAt: STARTS,
  toMe: true,
}
const due: DeadlineView = {
  talkId: 't',
  groupId: 'g',
  groupName: '产品群',
  date: MONDAY,
  kind: 'ANNOUNCED',
  duty: 'COORDINATOR',
  dueAt: STARTS,
  state: 'LATE',
  memberId: null,
  name: null,
  step: '/desk/plan/share?group=g',
  canMark: true,
  canUnmark: false,
}

describe.each(LOCALES)('duties, in %s', (locale) => {
  const { duties: t, deadlines } = messagesOf(locale)
  const desk = (change: Partial<DutiesDesk>) =>
    drawn(
      locale,
      <DutiesDeskView
        desk={{
          groupId: 'g',
          groupName: '产品群',
          timeZone: 'Asia/Shanghai',
          today: MONDAY,
          weekdays: [1, 2, 3, 4, 5],
          assignments: [assigned],
          evenings: [{ date: MONDAY, duties: [held, gap] }],
          canAssign: true,
          ...change,
        }}
        groups={[
          { id: 'g', name: '产品群' },
          { id: 'h', name: '技术群' },
        ]}
        actions={{ takeOver: action, giveBack: action }}
        due={null}
      />,
    )

  it('show who has which, why another has it, the gap, and the one tap', () => {
    const { html, text } = desk({})
    for (const word of ['周砚&lt;代&gt;', t.via.DEPUTY, t.gap, t.takeOver])
      expect(text).toContain(word)
    expect(html).toContain('href="/desk/duties/one"')
    expect(html).toContain('name="seen" value="b"')
    expect(html).not.toMatch(/>duties\./u)
  })

  it('are given by coordinators alone', () => {
    expect(desk({ canAssign: false }).html).not.toContain('/desk/duties/')
    expect(desk({ canAssign: true }).html).toContain('/desk/duties/new?group=g')
  })

  it('have forms that hold what stands, and offer the roles where no one holds one', () => {
    const choices = [{ value: 'b', label: '周砚' }]
    const place = { groupId: 'g', kind: 'HOST', weekday: 1 } as const
    const today = MONDAY.toString()
    const form = (holders: typeof choices) =>
      drawn(locale, <NewDuty place={place} holders={holders} today={today} save={action} />)
    expect(form(choices).html).toContain(`value="${today}"`)
    expect(form([]).html).toContain('href="/desk/settings/roles"')
    const change = drawn(
      locale,
      <ChangeDuty duty={assigned} holders={choices} change={action} end={action} />,
    )
    expect(change.html).toContain('name="basedOn"')
    expect(change.text).toContain(t.form.end)
  })

  it('let a member say that they cannot, swap, take it back, and answer', () => {
    const acts = { accept: action, canAgain: action, cannot: action, decline: action }
    const actions = { ...acts, giveBack: action, withdraw: action }
    const { text, html } = drawn(
      locale,
      <MyDutiesView
        own={{
          today: MONDAY,
          timeZone: 'Asia/Shanghai',
          days: [own, { ...own, kind: 'EDITOR', cannot: true, isOwn: false }],
          asks: [swap, { ...swap, id: 'mine', toMe: false }],
        }}
        actions={actions}
      />,
    )
    const { accept, cannot, canAgain, decline, withdraw } = t.own
    for (const word of [accept, cannot, canAgain, decline, withdraw]) expect(text).toContain(word)
    expect(html).toContain('/me/duties/swap?group=g&amp;kind=HOST&amp;date=2026-06-01')
    const choice = { date: MONDAY.add({ days: 1 }), memberId: 'b', name: '周砚' }
    const form = (choices: (typeof choice)[]) =>
      drawn(locale, <SwapForm own={own} choices={choices} ask={action} />)
    expect(form([choice]).html).toContain('value="2026-06-02 b"')
    expect(form([]).text).toBe(t.swap.none)
  })

  it('show what is late with its next step, and a tap for what no other page shows', () => {
    const list = (one: DeadlineView) =>
      drawn(
        locale,
        <DeadlineList
          deadlines={[one]}
          timeZone="Asia/Shanghai"
          actions={{ mark: action, unmark: action }}
        />,
      )
    const late = list(due)
    expect(late.html).toContain('href="/desk/plan/share?group=g"')
    expect(late.text).toContain(deadlines.mark.ANNOUNCED)
    const transcript = list({ ...due, kind: 'TRANSCRIPT', canMark: false })
    expect(transcript.text).not.toContain(deadlines.mark.ANNOUNCED)
    const done = list({ ...due, state: 'DONE', canMark: false, canUnmark: true })
    expect(done.text).toContain(deadlines.unmark)
  })
})
