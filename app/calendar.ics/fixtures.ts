import { Temporal } from 'temporal-polyfill'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import type { CalendarView, TalkView } from '@/lib/talks/view/types'

const EVENING = Temporal.PlainDate.from('2026-11-23')

/** A calendar of one planned talk as changed, on an evening in Shanghai; for tests. */
export function calendarOfOne(
  change: Partial<TalkView>,
  {
    date = EVENING,
    sequence = 4,
  }: { readonly date?: Temporal.PlainDate; readonly sequence?: number } = {},
): CalendarView {
  const talk: TalkView = {
    id: '0199a0c0-0000-7000-8000-000000000001',
    groupId: 'g',
    topic: '对账差错, 七种来路',
    summary: '从长款短款讲起。',
    background: '',
    mode: 'LIVE',
    state: 'PLANNED',
    visibility: 'PUBLIC',
    reason: null,
    movedFrom: null,
    speaker: { kind: 'ROLE' },
    ...change,
  }
  return {
    communityName: '晚灯支付技术社',
    country: '',
    timeZone: 'Asia/Shanghai',
    groups: [],
    visitors: { plan: true, speakers: true, archive: true, wishes: false },
    tonight: EVENING,
    now: Temporal.Instant.from('2026-11-22T10:00:00Z'),
    entries: [
      {
        talk,
        group: { id: 'g', name: '支付产品群' },
        times: timesOn(date, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai'),
        revision: { sequence, changedAt: Temporal.Instant.from('2026-11-21T08:00:00Z') },
      },
    ],
  }
}
