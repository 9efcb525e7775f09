import { beforeEach, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { AnnouncementFacts } from '@/lib/announcements/types'
import { CLAIM_TEXT } from '@/lib/moving-in/rules-texts'
import { pastedIn } from '@/lib/texts/queries'
import { resetText, saveText } from './commands'
import { textToEdit, writtenTexts } from './queries'
import { textForm } from '@/lib/texts/rules'
import { exampleFacts } from '@/lib/announcements/texts/rules-example'
import { startText } from '@/lib/announcements/texts/rules-start'
import { writtenIn } from '@/lib/announcements/texts/queries'

const which = { kind: 'CHECK_IN', locale: 'zh' } as const
const body = '点这里签到，{签到截止} 截止：{链接}'
const facts: AnnouncementFacts = exampleFacts('zh', 'https://yehua.example.org/tonight')
let organiser: MemberViewer
let host: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  host = await createMember(groupId, '林一苇', { roles: ['HOST', 'COORDINATOR', 'EDITOR'] })
})

it('is what hosts paste from then on, in its language, until the app’s own is taken up again', async () => {
  const before = (await writtenIn('zh'))('CHECK_IN', facts)
  expect(await saveText(organiser, { ...which, body })).toMatchObject({ ok: true })
  expect((await writtenIn('zh'))('CHECK_IN', facts)).toBe(
    '点这里签到，19:30 截止：https://yehua.example.org/tonight',
  )
  expect((await writtenIn('en'))('CHECK_IN', facts)).toContain('Check-in is open until 19:30')
  expect([...((await writtenTexts(organiser, 'zh')) ?? [])]).toEqual([['CHECK_IN', body]])
  expect(await resetText(organiser, which)).toMatchObject({ ok: true })
  expect((await writtenIn('zh'))('CHECK_IN', facts)).toBe(before)
  const text = await textToEdit(organiser, which)
  expect(text).toMatchObject({ body: startText('zh', 'CHECK_IN'), isOwn: true })
  expect(text?.versions.map(({ version, body: one, by }) => [version, one, by])).toEqual([
    [2, null, '闻笛'],
    [1, body, '闻笛'],
  ])
  expect(codeOf(await resetText(organiser, which))).toBe('TEXT_IS_OWN')
})

it('is refused with the reason, and nothing is kept, where it does not say what it must', async () => {
  const refused = await saveText(organiser, { ...which, body: '快签到' })
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'TEXT_LACKS', facts: { name: '签到截止' }, field: 'body' },
  })
  expect(codeOf(await saveText(organiser, { ...which, body: '{签到截止}{链接}{名单}' }))).toBe(
    'TEXT_UNKNOWN_VARIABLE',
  )
  expect(await readable().ownText.count()).toBe(0)
})

it('is what organisers paste elsewhere, too', async () => {
  const said = { community: '晚灯', link: 'https://night.example/claim' }
  const claim = { kind: 'CLAIM', locale: 'zh' } as const
  expect(await saveText(organiser, { ...claim, body: '来登录：{链接}' })).toMatchObject({
    ok: true,
  })
  expect((await pastedIn('zh', CLAIM_TEXT))(said)).toBe('来登录：https://night.example/claim')
  expect((await pastedIn('en', CLAIM_TEXT))(said)).toContain('You can sign in now')
  expect(codeOf(await saveText(organiser, { ...claim, body: '来登录' }))).toBe('TEXT_LACKS')
})

it('is written once by ten who save the same, and refused to the second of two who save another', async () => {
  const basedOn = textForm({ subject: '', body: startText('zh', 'CHECK_IN') })
  const same = await Promise.all(
    Array.from({ length: 10 }, () => saveText(organiser, { ...which, body, basedOn })),
  )
  expect(same.filter(({ ok }) => ok)).toHaveLength(10)
  expect(await readable().ownText.count()).toBe(1)
  const other = await saveText(organiser, { ...which, body: `${body}\n谢谢`, basedOn })
  expect(codeOf(other)).toBe('CHANGED_MEANWHILE')
})

it('is written by organisers alone, and its words stay out of the audit record', async () => {
  expect(codeOf(await saveText(host, { ...which, body }))).toBe('NOT_ALLOWED')
  expect(codeOf(await resetText(host, which))).toBe('NOT_ALLOWED')
  expect(await textToEdit(host, which)).toBeNull()
  expect(await writtenTexts(host, 'zh')).toBeNull()
  await saveText(organiser, { ...which, body })
  const acts = await readable().auditRecord.findMany({ where: { action: 'text.changed' } })
  expect(acts.map(({ subjectId, facts: said }) => [subjectId, said])).toEqual([
    ['CHECK_IN zh', { version: 1, own: 0 }],
  ])
})
