import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/locale'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { countShown, datesOf } from '@/lib/talks/board/rules'
import type { Board } from '@/lib/talks/board/types'
import type { NightView, TalkView } from '@/lib/talks/view/types'
import { cellsOf } from './cells'
import { MonthBoard } from './month-board'
import { WeeksBoard } from './weeks-board'

const date = Temporal.PlainDate.from('2026-03-11')
const ZONE = 'Asia/Shanghai'
const talk: TalkView = {
  id: 'talk-1',
  groupId: 'group-1',
  topic: '分账的最后一分钱',
  summary: '',
  background: '',
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: null,
  movedFrom: null,
  speaker: null,
}

function night(add: number, change: Partial<NightView> = {}): NightView {
  const on = date.add({ days: add })
  const times = timesOn(on, DEFAULT_TEMPLATE.clocks, ZONE)
  return {
    id: null,
    groupId: 'group-1',
    date: on,
    day: { kind: 'WORKING', name: null, corrected: false },
    times,
    status: 'AHEAD',
    checkIn: { opensAt: times.checkInOpensAt, closesAt: times.checkInClosesAt },
    happened: { started: null, questions: null, ended: null },
    blockedReason: null,
    isKept: false,
    host: null,
    talk: null,
    departures: [],
    ...change,
  }
}

const name = { zh: '植树节', en: 'Arbor Day' }
const nights = [
  night(0, { talk }),
  night(1),
  night(2, { day: { kind: 'HOLIDAY', name, corrected: false } }),
  night(5, { blockedReason: '装修' }),
]

function board(view: 'weeks' | 'month'): Board {
  const groups = [
    { id: 'group-1', name: '产品群', isOpen: true },
    { id: 'group-2', name: '技术群', isOpen: true },
  ]
  return {
    communityName: '晚灯',
    timeZone: ZONE,
    country: '',
    groups,
    visitors: { plan: true, speakers: true, archive: true, wishes: true },
    tonight: date,
    now: Temporal.Instant.from('2026-03-11T03:00:00Z'),
    shown: groups.map((group, at) => ({ group, nights: at === 0 ? nights : [] })),
    more: 0,
    dates: datesOf(view, date),
    unannounced: [],
    counts: countShown(nights),
  }
}

const none = () => Promise.reject(new Error('Nothing is sent here.'))
const actions = { move: none, swap: none, cancel: none, postpone: none, block: none, unblock: none }

const lacking = { nightIds: ['lost'], talkIds: ['talk-1'] }

function html(locale: Locale, view: 'weeks' | 'month'): string {
  const props = { board: board(view), view, shown: 'all', actions, back: {}, lacking } as const
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      {view === 'weeks' ? (
        <WeeksBoard {...props} />
      ) : (
        <MonthBoard {...props} month={date.toPlainYearMonth()} />
      )}
    </NextIntlClientProvider>,
  )
}

it.each(['weeks', 'month'] as const)(
  'says of each evening in words what it holds, and offers what can be done, as %s',
  (view) => {
    const zh = html('zh', view)
    for (const word of ['分账的最后一分钱', '讲者待定', '空着', '植树节', '装修', '产品群'])
      expect(zh).toContain(word)
    const en = html('en', view)
    for (const word of ['Open', 'Holiday', 'Arbor Day', 'no host yet', 'Kept free'])
      expect(en).toContain(word)
    expect(en).toContain('aria-label="Drag “分账的最后一分钱”"')
    expect(en).toContain('aria-current="date"')
  },
)

it('leads to standby from an evening without a speaker and from one that lost its talk, and from no other', () => {
  const named = { ...talk, id: 'talk-2', speaker: { kind: 'ROLE' } } as const
  const whole = { ...board('weeks'), shown: [] }
  const [group] = whole.groups
  if (group === undefined) throw new Error('No group.')
  const shown = [
    night(0, { id: 'unnamed', talk }),
    night(1, { id: 'lost' }),
    night(2, { id: 'open' }),
    night(5, { id: 'named', talk: named }),
  ]
  const cells = cellsOf({ ...whole, shown: [{ group, nights: shown }] }, 'weeks', {
    locale: 'zh',
    lacking,
  })
  const found = cells.flatMap(({ fillHref }) => fillHref ?? [])
  expect(found).toEqual(['/desk/speakers/standby/unnamed', '/desk/speakers/standby/lost'])
  const asked = cells.filter(({ unconfirmedHref }) => unconfirmedHref !== null)
  expect(asked.map((cell) => cell.talk?.id)).toEqual(['talk-1'])
})
