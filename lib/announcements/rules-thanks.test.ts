import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { thanksFacts } from './rules-thanks'
import { announcementText } from './templates'

const none = { names: [], others: 0 }
const thanks = {
  groupId: 'g',
  month: Temporal.PlainYearMonth.from('2026-06'),
  evenings: 9,
  deeds: {
    SPOKE: { names: ['沈知远', '林一苇'], others: 2 },
    HOSTED: { names: [], others: 1 },
    COORDINATED: { names: ['许闻'], others: 0 },
    EDITED: none,
  },
}

it('thanks for a month by name, by number, and not at all, in both languages', () => {
  const [zh, en] = LOCALES.map((locale) =>
    announcementText(
      locale,
      'CREDIT',
      thanksFacts(locale, thanks, 'https://yehua.example/archive'),
    ),
  )
  expect(zh?.split('\n').slice(0, 4)).toEqual([
    '【致谢】2026 年 6 月有 9 晚分享。',
    expect.stringMatching(/^谢谢讲者：沈知远.*林一苇，还有 2 位$/u),
    '谢谢主持：1 位成员',
    '谢谢排期：许闻',
  ])
  expect(zh).not.toContain('整理')
  expect(en).toContain('June 2026: 9 evenings')
  expect(en).toContain('Thank you for hosting: 1 member\n')
  expect(en).not.toContain('editing')
})
