import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { drawn } from '@/lib/testing/drawn'
import { VouchingStep } from './applying-turn'

test.each(LOCALES)('an applicant without a voucher gets a text to pass on, in %s', (locale) => {
  const facts = {
    community: '晚灯',
    group: '支付产品群',
    nickname: '沈知远-青舟支付-产品',
    address: 'https://night.example/referrals/waiting/1',
  }
  const { html } = drawn(locale, <VouchingStep {...facts} />)
  const text = /<textarea[^>]*readonly[^>]*>([^<]*)</iu.exec(html)?.[1] ?? ''
  for (const fact of Object.values(facts)) expect(text).toContain(fact)
  expect(html).toMatch(/<button[^>]*type="button"/u)
})
