import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { EntryFrame } from '@/components/auth/entry-frame'
import { AboutCommunity } from '@/components/nights/about-community'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import type { Sending } from '@/lib/settings/sending/types'
import { PlannedBesideList } from './evenings/planned-beside'
import { Week } from './evenings/week'
import { MailList } from './sending/mail-list'
import { ZonePreviewList } from './zone/zone-preview'

const ZONE = 'Asia/Shanghai'
const at = (iso: string) => Temporal.Instant.from(iso)
const unused = () => Promise.reject(new Error('no form is sent here'))

describe.each(LOCALES)('before a setting is saved, in %s,', (locale) => {
  const messages = messagesOf(locale)
  const drawn = (children: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={ZONE}>
        {children}
      </NextIntlClientProvider>,
    )
  const { settings } = messages

  it.each([
    ['19:30', settings.evenings.graceNone],
    ['19:40', '10'],
    ['19:20', '10'],
  ])('a week whose check-in closes at %s says what is on time', (checkInCloses, said) => {
    const clocks = { ...DEFAULT_TEMPLATE.clocks, checkInCloses }
    const html = drawn(<Week terms={{ ...FIRST_TEMPLATE, clocks }} />)
    expect(html).toContain(said)
    expect(html).toContain('30')
    const none = drawn(<Week terms={{ ...FIRST_TEMPLATE, weekdays: [] }} />)
    expect(none).toContain(settings.evenings.noWeekdays)
  })

  it('an evening that differs leads to where it can be moved, and says what it keeps', () => {
    const late = { ...DEFAULT_TEMPLATE.clocks, ends: '22:00' }
    const row = {
      talkId: 'talk-1',
      topic: '对账差错的七种来路',
      date: Temporal.PlainDate.from('2026-11-28'),
      clocks: late,
      differences: ['WEEKDAY', 'TIMES'] as const,
    }
    const beside = { planned: 3, total: 1, rows: [row], page: 1, pages: 1 }
    const list = (shown: typeof beside) => (
      <PlannedBesideList beside={shown} terms={FIRST_TEMPLATE} href={() => '/'} />
    )
    const html = drawn(list(beside))
    expect(html).toContain('href="/desk/plan/talk-1/move"')
    expect(html).toContain('22:00')
    expect(html).toContain('21:00')
    const none = drawn(list({ ...beside, total: 0, rows: [] }))
    expect(none).toContain(settings.evenings.besideNone)
  })

  it('an evening in another zone says its clock there and its moment here', () => {
    const row = {
      id: 'night-1',
      date: Temporal.PlainDate.from('2026-12-01'),
      groupName: '产品群',
      topic: '清分的三个时点',
      startsAt: at('2026-12-01T11:30:00Z'),
      startsThenAt: at('2026-12-01T18:30:00Z'),
      moves: true,
    }
    const kept = { ...row, id: 'night-2', startsThenAt: row.startsAt, moves: false }
    const html = drawn(
      <ZonePreviewList
        zones={{ from: ZONE, to: 'Europe/Berlin' }}
        preview={{ moved: 1, kept: 1, rows: [row, kept], page: 1, pages: 1 }}
        href={() => '/'}
      />,
    )
    // Half past seven there is half past two of the next day here.
    expect(html).toContain('02:30')
    expect(html).toContain('12:30')
    expect(html).toContain(settings.timeZone.keepsClock)
    expect(html).toContain(settings.timeZone.keepsMoment)
  })

  it('only a mail that failed offers another try, and only where mail leaves', () => {
    const mail = {
      id: 'mail-1',
      to: 'shen@example.org',
      subject: '登录',
      at: at('2026-12-01T11:30:00Z'),
      sentAt: null,
      attempts: 2,
    }
    const failure = { kind: 'NO_SERVER', code: 'ESOCKET' } as const
    const sending: Sending = {
      way: { kind: 'SERVER', server: 'mail.example.org:465', from: null },
      days: 7,
      counts: { SENT: 0, WAITING: 1, FAILED: 1, TOO_LATE: 0 },
      own: null,
      mails: [
        { ...mail, state: 'FAILED', failure },
        { ...mail, id: 'mail-2', state: 'WAITING', failure: null },
      ],
      page: 1,
      pages: 1,
    }
    const list = (way: Sending['way']) =>
      drawn(
        <MailList
          sending={{ ...sending, way }}
          filter={{ show: 'ALL', page: 1 }}
          timeZone={ZONE}
          retry={unused}
        />,
      )
    const buttons = (html: string) => html.split(`>${settings.sending.retry}<`).length - 1
    expect(buttons(list(sending.way))).toBe(1)
    expect(list(sending.way)).toContain(settings.sending.failure.NO_SERVER)
    expect(buttons(list({ kind: 'MAILBOX' }))).toBe(0)
    expect(list({ kind: 'MAILBOX' })).toContain(settings.sending.kept)
  })

  it('the home page offers a visitor only what the community opens', () => {
    const about = (archive: boolean, applyBy: 'ANYONE' | 'REFERRAL') =>
      drawn(
        <AboutCommunity
          community={{
            name: '晚灯',
            about: '',
            groups: [],
            applyBy,
            visitors: { plan: true, speakers: true, archive, wishes: false },
          }}
          clocks={DEFAULT_TEMPLATE.clocks}
          applied={false}
        />,
      )
    const links = (html: string) =>
      ['/apply', '/archive'].filter((href) => html.includes(`href="${href}"`))
    expect(links(about(true, 'ANYONE'))).toEqual(['/apply', '/archive'])
    expect(links(about(false, 'ANYONE'))).toEqual(['/apply'])
    expect(links(about(false, 'REFERRAL'))).toEqual([])
  })

  it('the contact stands where one signs in, as a link where it is an address', () => {
    const frame = (contact: string) =>
      drawn(
        <EntryFrame community={{ name: '晚灯', contact }} title="登录">
          {null}
        </EntryFrame>,
      )
    expect(frame('hello@wandeng.example')).toContain('href="mailto:hello@wandeng.example"')
    expect(frame('微信 wandeng2026')).toContain('微信 wandeng2026')
    expect(frame('javascript:alert(1)')).not.toContain('href="javascript')
    expect(frame('')).not.toContain(messages.shell.contact)
  })
})
