import { execFileSync } from 'node:child_process'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { pastedText } from '@/lib/texts/rules-pasted'
import { invitationAddress, tokenIn } from './rules'
import { lastDay, REFERRAL_TEXT } from './rules-invitation'

it.each(LOCALES)(
  'words an invitation in %s that ends with its link, and shows no markup',
  (locale) => {
    const link = invitationAddress('https://yehua.example.org', 'a-_token')
    expect(link).toBe('https://yehua.example.org/apply?link=a-_token')
    const facts = {
      name: "C'est {la} <vie>",
      referrer: '老沈',
      community: '夜话',
      until: '12 月 6 日',
      nickname: "C'est {la} <vie>-南窗-产品",
      link,
    }
    const text = pastedText(locale, REFERRAL_TEXT, null, facts)
    expect(text.endsWith(link)).toBe(true)
    for (const fact of Object.values(facts)) expect(text).toContain(fact)
  },
)

it.each([
  ['2026-12-06T15:59:59.999Z', 'Asia/Shanghai', '12 月 6 日 星期日（北京时间）'],
  ['2026-12-06T16:00:00Z', 'Asia/Shanghai', '12 月 7 日 星期一（北京时间）'],
  ['2026-12-07T04:59:59Z', 'America/New_York', '12 月 6 日 星期日（北美东部时间）'],
])('says the day in the zone of the community in which a link ends at %s, %s', (at, zone, day) => {
  expect(lastDay('zh', Temporal.Instant.from(at), zone)).toBe(day)
})

it('is the one that words the last day of a link, for what is sent and for the page that it opens', () => {
  const using = execFileSync('git', ['grep', '-lF', ' lastDay(', '--', 'app'], { encoding: 'utf8' })
  expect(using.trim().split('\n')).toEqual([
    'app/(site)/apply/page.tsx',
    'app/(site)/referrals/[id]/page.tsx',
  ])
})

it('finds the token of an address again, and none in anything else', () => {
  expect(tokenIn(invitationAddress('http://127.0.0.1:3000', 'a-_token'))).toBe('a-_token')
  expect(['', 'a-_token', 'https://yehua.example.org/apply'].map(tokenIn)).toEqual([
    null,
    null,
    null,
  ])
})
