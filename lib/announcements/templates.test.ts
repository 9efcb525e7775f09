import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { announcementFor, otherAnnouncements, type Moment } from './rules'
import { announcementText } from './templates'
import { ANNOUNCEMENTS, type AnnouncementFacts } from './types'

const full: AnnouncementFacts = {
  day: '11 月 20 日',
  topic: '一张表的来历',
  speaker: '沈灯',
  host: '何窗',
  coordinator: '许闻',
  editor: '季听澜',
  opens: '19:15',
  closes: '19:30',
  starts: '19:30',
  questions: '20:00',
  zone: '北京时间',
  minutes: 4,
  count: 63,
  reason: '讲者出差',
  toDate: '11 月 26 日',
  link: 'https://yehua.example.org/tonight',
}
const bare: AnnouncementFacts = {
  ...full,
  speaker: null,
  host: null,
  coordinator: null,
  editor: null,
  minutes: null,
  reason: null,
  toDate: null,
}

const on = (phase: Moment['phase'], minutesLeft: number | null = null): Moment => ({
  occupancy: 'ON',
  phase,
  minutesLeft,
  moved: false,
})

describe('the text to paste', () => {
  it.each(LOCALES)(
    'says every kind in %s, with all facts and with none, and leaves no braces',
    (locale) => {
      for (const kind of ANNOUNCEMENTS) {
        for (const facts of [full, bare]) {
          const text = announcementText(locale, kind, facts)
          expect(text).not.toMatch(/[{}]|none|announcements\.|undefined/u)
          expect(text.length).toBeGreaterThan(10)
        }
      }
    },
  )

  it('leaves no gap and no blank where a fact is missing', () => {
    const texts = ANNOUNCEMENTS.map((kind) => announcementText('zh', kind, bare))
    expect(texts.filter((text) => /\p{sc=Han} (?:\p{sc=Han}|[，。])/u.test(text))).toEqual([])
    expect(announcementText('zh', 'CLOSING', bare)).toContain('【签到】马上截止，已到 63 人。')
    expect(announcementText('en', 'CLOSING', bare)).toContain('[Check-in] Closing now, 63 people')
    expect(announcementText('zh', 'CLOSING', full)).toContain('还有 4 分钟截止，')
  })

  it('gives the preview its facts, and leaves out a host who is not named', () => {
    const text = announcementText('zh', 'PREVIEW', full)
    expect(text.split('\n').slice(0, 4)).toEqual([
      '【今晚 19:30】一张表的来历',
      '讲者：沈灯',
      '主持：何窗',
      '签到：19:15 – 19:30',
    ])
    expect(announcementText('zh', 'PREVIEW', bare)).not.toContain('主持')
  })
})

describe('the text for the moment', () => {
  it('follows the evening', () => {
    expect(announcementFor(on('ANNOUNCED'))).toBe('PREVIEW')
    expect(announcementFor(on('CHECK_IN', 12))).toBe('CHECK_IN')
    expect(announcementFor(on('CHECK_IN', 5))).toBe('CLOSING')
    expect(announcementFor(on('CHECK_IN'))).toBe('START')
    expect(announcementFor(on('QUESTIONS'))).toBe('QUESTIONS')
    expect(announcementFor(on('CLOSED'))).toBe('THANKS')
  })

  it('is the cancelling on a cancelled night, and none on an empty one', () => {
    expect(announcementFor({ ...on('ANNOUNCED'), occupancy: 'CANCELLED' })).toBe('CANCELLED')
    expect(announcementFor({ ...on('ANNOUNCED'), occupancy: 'POSTPONED' })).toBe('MOVED')
    expect(announcementFor({ ...on('ANNOUNCED'), occupancy: 'EMPTY' })).toBeNull()
  })

  it('is never among the others offered', () => {
    const others = otherAnnouncements(on('TALK'))
    expect(others).toEqual([
      'PREVIEW',
      'CHECK_IN',
      'SUPPLEMENT',
      'QUESTIONS',
      'DISCUSSION',
      'THANKS',
    ])
    expect(otherAnnouncements({ ...on('TALK'), moved: true })).toContain('MOVED')
  })
})

it('offers the last call only while the check-in is open', () => {
  expect(otherAnnouncements(on('CHECK_IN', 12))).toContain('CLOSING')
  expect(otherAnnouncements(on('ANNOUNCED'))).not.toContain('CLOSING')
  expect(otherAnnouncements(on('QUESTIONS'))).not.toContain('CLOSING')
})
