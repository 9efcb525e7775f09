import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { invitationAddress } from './rules-addresses'
import { invitationText } from './rules-inviting'

it.each(LOCALES)(
  'words an invitation in %s that ends with its link, and shows no markup',
  (locale) => {
    const link = invitationAddress('https://yehua.example.org', 'a-_token')
    expect(link).toBe('https://yehua.example.org/apply?link=a-_token')
    const facts = {
      ...{ name: "C'est {la} <vie>", showAs: '老沈', community: '夜话', until: '12 月 6 日' },
      ...{ nickname: "C'est {la} <vie>-南窗-产品", link },
    }
    const text = invitationText(locale, facts)
    expect(text.endsWith(link)).toBe(true)
    for (const fact of Object.values(facts)) expect(text).toContain(fact)
  },
)
