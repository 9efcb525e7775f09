import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { fillSecret } from '@/lib/mail/rules'
import { SECRET_MARK } from '@/lib/mail/types'
import { linkMail, mailLocale } from './mail'

const words = { to: 'lin@example.org', name: '<林> & "一苇"', community: '晚灯<支付>技术社' }

describe('the sign-in mail', () => {
  it.each(LOCALES)(
    'names in %s the member, the community and the minutes, and holds no link yet',
    (locale) => {
      const { subject, text, html } = linkMail(locale, words)
      expect(subject).toContain('晚灯<支付>技术社')
      expect(text).toContain('15')
      expect(text.split(SECRET_MARK)).toHaveLength(2)
      expect(html.split(SECRET_MARK)).toHaveLength(3)
      expect(fillSecret(text, 'https://night.example.org/sign-in/open?token=t')).not.toContain('{{')
    },
  )

  it('escapes markup in a name', () => {
    const { html } = linkMail('zh', words)
    expect(html).not.toContain('<林>')
    expect(html).not.toContain('<支付>')
    expect(html).toContain('&lt;林&gt; &amp; &quot;一苇&quot;')
  })

  it('is in the language the member chose, else in that of the page', () => {
    expect(mailLocale('en', 'zh')).toBe('en')
    expect(mailLocale(null, 'en')).toBe('en')
    expect(mailLocale('xx', 'zh')).toBe('zh')
  })
})
