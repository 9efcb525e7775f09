import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { DeskEvening } from './desk-evening'

const ZONE = 'Asia/Shanghai'
const TONIGHT = Temporal.PlainDate.from('2026-11-22')
const unused = () => Promise.reject(new Error('no form is sent here'))
const ACTIONS = {
  cancel: unused,
  postpone: unused,
  restore: unused,
  block: unused,
  unblock: unused,
  back: {},
}

describe.each(LOCALES)('an evening of the plan without a talk, in %s', (locale) => {
  const messages = messagesOf(locale)
  const words = messages.desk.plan
  const shown = (date: Temporal.PlainDate, blockedReason: string | null, isKept = false) => {
    const times = timesOn(date, DEFAULT_TEMPLATE.clocks, ZONE)
    const night = {
      id: null,
      groupId: 'g',
      date,
      times,
      status: 'AHEAD' as const,
      checkIn: { opensAt: times.checkInOpensAt, closesAt: times.checkInClosesAt },
      happened: { started: null, questions: null, ended: null },
      day: { kind: 'WORKING' as const, name: null, corrected: false },
      blockedReason,
      isKept,
      host: null,
      talk: null,
      departures: [],
    }
    const props = { night, week: TONIGHT, tonight: TONIGHT, timeZone: ZONE, actions: ACTIONS }
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={ZONE}>
        <DeskEvening {...props} />
      </NextIntlClientProvider>,
    )
  }
  const recorded = (html: string) => html.includes(`>${words.recordHere}<`)

  test.each([null, '中秋'])('has what was given on it recorded once it is over (%s)', (reason) => {
    const html = shown(TONIGHT.subtract({ days: 1 }), reason)
    expect(recorded(html)).toBe(true)
    expect(html).toContain('href="/desk/plan/new?week=2026-11-22&amp;date=2026-11-21&amp;group=g"')
    expect(html.includes(words.unblock)).toBe(false)
  })

  test.each([null, '中秋'])('has nothing recorded before (%s)', (reason) => {
    const html = shown(TONIGHT.add({ days: 1 }), reason)
    expect(recorded(html)).toBe(false)
    expect(html.includes(words.unblock)).toBe(reason !== null)
  })

  test('that is kept for a member is not offered, and leads to the answer', () => {
    const html = shown(TONIGHT.add({ days: 1 }), null, true)
    expect(html).toContain(messages.schedule.kept)
    expect(html).toContain('href="/desk/speakers"')
    for (const word of [words.planHere, words.block, words.empty]) expect(html).not.toContain(word)
  })
})
