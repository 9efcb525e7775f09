import { expect, test } from 'vitest'
import { VOUCH_TEXT } from '@/lib/applications/vouch/rules-texts'
import { drawn } from '@/lib/testing/drawn'
import { pastedText } from '@/lib/texts/rules-pasted'
import { VouchingStep } from './applying-turn'

test.each([
  ['zh', 'en', '我申请加入'],
  ['en', 'zh', 'I have applied'],
] as const)('the text to pass on is in the community’s language, %s', (spoken, reader, words) => {
  const facts = {
    community: '晚灯',
    group: '支付产品群',
    nickname: '沈知远-青舟支付-产品',
    link: 'https://night.example/referrals/waiting/1',
  }
  const { html } = drawn(
    reader,
    <VouchingStep text={pastedText(spoken, VOUCH_TEXT, null, facts)} />,
  )
  const text = /<textarea[^>]*readonly[^>]*>([^<]*)</iu.exec(html)?.[1] ?? ''
  expect(text).toContain(words)
  for (const fact of Object.values(facts)) expect(text).toContain(fact)
  expect(html).toMatch(/<button[^>]*type="button"/u)
})
