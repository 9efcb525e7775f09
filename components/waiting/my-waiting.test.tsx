import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { OwnReferral } from '@/lib/referrals/self/types'
import type { DeadlineView } from '@/lib/deadlines/types'
import type { SwapView } from '@/lib/duties/types'
import type { BookingView } from '@/lib/talks/bookings/types'
import type { MyRow } from '@/lib/waiting/types-member'
import { MyWaitingView } from './my-waiting'

const NOW = Temporal.Instant.from('2026-11-30T12:00:00Z')
const DUTY = {
  duty: 'SPEAKER',
  talkId: 'talk',
  topic: '退款<的>七个状态',
  hasSummary: false,
  groupId: 'group',
  groupName: '一群',
  date: Temporal.PlainDate.from('2026-12-04'),
  startsAt: Temporal.Instant.from('2026-12-04T11:30:00Z'),
} as const
const REFERRAL = {
  id: 'referral',
  name: '陆望舒',
  state: 'OPEN',
  waitsFor: 'USE',
  expiresAt: NOW.add({ hours: 40 }),
} as OwnReferral

const BOOKING = {
  id: 'booking',
  date: Temporal.PlainDate.from('2026-12-04'),
  topic: '退款<的>七个状态',
  groupName: '一群',
} as BookingView

const SWAP: SwapView = {
  id: 'swap',
  groupId: 'group',
  groupName: '一群',
  kind: 'HOST',
  askerId: 'asker',
  askerName: '林一苇',
  date: Temporal.PlainDate.from('2026-12-04'),
  otherId: 'other',
  otherName: '周砚',
  otherDate: Temporal.PlainDate.from('2026-12-08'),
  state: 'ASKED',
  askedAt: NOW,
  toMe: true,
}

const LATE: DeadlineView = {
  talkId: 'talk',
  groupId: 'group',
  groupName: '一群',
  date: Temporal.PlainDate.from('2026-11-27'),
  kind: 'TRANSCRIPT',
  duty: 'EDITOR',
  dueAt: NOW,
  state: 'LATE',
  memberId: 'me',
  name: '林一苇',
  step: '/talks/talk/draft',
  canMark: false,
  canUnmark: false,
}

const ROWS: readonly (readonly [MyRow, string])[] = [
  [{ kind: 'review', groupName: '一群', answerBy: '2026-12-06' }, '/me/review'],
  [{ kind: 'review', groupName: '一群', answerBy: null }, '/me/review'],
  [{ kind: 'nickname', nickname: '林檎<产品>' }, '/rules'],
  [{ kind: 'rule', version: 3 }, '/rules'],
  [{ kind: 'talk', duty: DUTY, missing: [] }, '/me/talks/talk'],
  [{ kind: 'talk', duty: DUTY, missing: ['SUMMARY'] }, '/me/talks/talk'],
  [{ kind: 'booking', booking: BOOKING }, '/book'],
  [{ kind: 'talk', duty: DUTY, missing: ['SUMMARY', 'CONSENT'] }, '/me/visibility'],
  [{ kind: 'late', deadline: LATE }, '/talks/talk/draft'],
  [{ kind: 'dutySwap', swap: SWAP }, '/me/duties#swaps'],
  [{ kind: 'hosting', duty: { ...DUTY, date: null, startsAt: null } }, '/talks/talk'],
  [{ kind: 'referral', referral: REFERRAL }, '/referrals/referral'],
  [{ kind: 'transfer', to: '二群', askedAt: NOW.subtract({ hours: 3 }) }, '/me/group'],
]

describe.each(LOCALES)('one’s own page, in %s', (locale) => {
  const messages = messagesOf(locale)
  const shown = (rows: readonly MyRow[]) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
        <MyWaitingView
          waiting={{ now: NOW, timeZone: 'Asia/Shanghai', tonight: null, rows }}
          coming={null}
        />
      </NextIntlClientProvider>,
    )
  const linksOf = (html: string) => [
    ...new Set(Array.from(html.matchAll(/href="([^"]*)"/gu), (one) => one[1])),
  ]

  test.each(ROWS)('leads from %o to its one next step', (row, href) => {
    const html = shown([row])
    expect(linksOf(html)).toEqual([href])
    expect(html).not.toContain('waiting.mine')
  })

  test('says that nothing waits, and where to look next', () => {
    const html = shown([])
    expect(html).toContain(messages.waiting.nothing)
    expect(linksOf(html)).toEqual(['/schedule'])
  })

  test('writes names and topics as text', () => {
    const html = shown(ROWS.map(([row]) => row).filter(({ kind }) => kind !== 'review'))
    expect([html.includes('林檎&lt;产品&gt;'), html.includes('退款&lt;的&gt;')]).toEqual([
      true,
      true,
    ])
  })
})
