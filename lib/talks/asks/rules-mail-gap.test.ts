import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { gapMail } from './rules-mail-gap'
import type { AskView } from './types'

const dueAt = Temporal.Instant.from('2026-12-02T12:00:00Z')
const ask: AskView = {
  id: 'a',
  state: 'OPEN',
  groupId: 'g',
  groupName: '支付产品群',
  memberId: 'm',
  name: '沈知远',
  company: null,
  position: null,
  askedById: 'c',
  askedBy: '何听雨',
  origin: 'STANDBY',
  offerId: null,
  wishId: null,
  topic: '对账',
  note: '上次你说过这个，大家想听细的。',
  dates: [Temporal.PlainDate.from('2026-12-04')],
  proposed: null,
  reason: null,
  question: null,
  questionAt: null,
  reply: null,
  talkId: null,
  evening: null,
  askedAt: dueAt,
  dueAt,
  remindedDays: null,
  remindedAt: null,
  answeredAt: null,
}
const facts = { to: 'shen@yehua.example', community: '晚灯', timeZone: 'Asia/Shanghai' }

it.each(LOCALES)('carries what the coordinator wrote to the member on standby, in %s', (locale) => {
  const of = (change: Partial<AskView>) =>
    gapMail(locale, 'ASKED', { ...facts, ask: { ...ask, ...change } }).text
  expect(of({})).toContain(ask.note)
  expect(of({ note: '' })).not.toContain(ask.note)
})
