import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { invitationAddress, tokenIn } from './rules'
import { invitationText } from './rules-invitation'

it.each(LOCALES)(
  'words an invitation in %s that ends with its link, and shows no markup',
  (locale) => {
    const link = invitationAddress('https://yehua.example.org', 'a-_token')
    expect(link).toBe('https://yehua.example.org/apply?link=a-_token')
    const facts = {
      name: "C'est {la} <vie>",
      showAs: '老沈',
      community: '夜话',
      until: '12 月 6 日',
      nickname: "C'est {la} <vie>-南窗-产品",
      link,
    }
    const text = invitationText(locale, facts)
    expect(text.endsWith(link)).toBe(true)
    for (const fact of Object.values(facts)) expect(text).toContain(fact)
  },
)

it('finds the token of an address again, and none in anything else', () => {
  expect(tokenIn(invitationAddress('http://127.0.0.1:3000', 'a-_token'))).toBe('a-_token')
  expect(['', 'a-_token', 'https://yehua.example.org/apply'].map(tokenIn)).toEqual([
    null,
    null,
    null,
  ])
})
