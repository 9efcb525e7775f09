import { beforeEach, describe, expect, it } from 'vitest'
import { linkMail } from '@/lib/auth/links/mail'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/outbox'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { textForm } from '@/lib/texts/rules'
import { resetMail, saveMail } from './commands'
import { factsToShow, mailToEdit, writtenMails } from './queries'
import { startMail } from './rules-start'

const which = { kind: 'sign-in', locale: 'zh' } as const
const words = {
  subject: '回到{社群}',
  body: '{称呼}，{分钟} 分钟内打开：\n\n{链接}\n\n不是你就别理。',
}
const to = { to: 'shen@example.org', name: '沈知远', community: '晚灯' }
let organiser: MemberViewer
let host: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  host = await createMember(groupId, '林一苇', { roles: ['HOST', 'COORDINATOR', 'EDITOR'] })
})

const queued = async (locale: 'zh' | 'en') => {
  const mail = { ...linkMail(locale, to), secret: 'https://night.example.org/open?token=T' }
  const id = await transaction((tx) => queueMail(tx, mail))
  return readable().mail.findUniqueOrThrow({ where: { id: id.ok ? id.value : '' } })
}

describe('a mail in the community’s own words', () => {
  it('is what the outbox writes from then on, in its language, until the app’s own is taken up again', async () => {
    const before = await queued('zh')
    expect(codeOf(await saveMail(organiser, { ...which, ...words }))).toBe('OK')
    const mail = await queued('zh')
    expect([mail.subject, mail.text]).toEqual([
      '回到晚灯',
      '沈知远，15 分钟内打开：\n\n{{secret}}\n\n不是你就别理。\n\n晚灯\n',
    ])
    expect(mail.html).toContain('<a href="{{secret}}"')
    expect((await queued('en')).subject).toBe('Sign in to 晚灯')
    expect(codeOf(await resetMail(organiser, which))).toBe('OK')
    expect((await queued('zh')).text).toBe(before.text)
    expect((await readable().mail.findUniqueOrThrow({ where: { id: mail.id } })).text).toBe(
      mail.text,
    )
    const text = await mailToEdit(organiser, which)
    expect(text).toMatchObject({ ...startMail('zh', 'sign-in'), isOwn: true })
    expect(text?.versions.map(({ version, body, by }) => [version, body, by])).toEqual([
      [2, null, '闻笛'],
      [1, words.body, '闻笛'],
    ])
    expect(codeOf(await resetMail(organiser, which))).toBe('TEXT_IS_OWN')
  })

  it('stays when its author is erased, without their name and without any name of theirs in it', async () => {
    const body = `${words.body}\n\n有事找闻笛。`
    expect(codeOf(await saveMail(organiser, { ...which, ...words, body }))).toBe('OK')
    const erase = { memberId: organiser.memberId, typed: '闻笛', words: 'KEEP' } as const
    expect(codeOf(await eraseMember(CONSOLE, erase))).toBe('OK')
    const groupId = organiser.groupId
    const reader = await createMember(groupId, '何听雨', { roles: ['ORGANISER'] })
    const text = await mailToEdit(reader, which)
    expect(text?.body).toContain('{链接}')
    expect(JSON.stringify(text)).not.toContain('闻笛')
    expect(text?.versions.map(({ by }) => by)).toEqual([null])
  })

  it('is refused with the reason, and nothing is kept, where it does not say what it must', async () => {
    const refused = await saveMail(organiser, { ...which, ...words, body: '点 {链接}' })
    expect(refused).toMatchObject({
      refusal: { code: 'TEXT_LACKS', facts: { name: '分钟' }, field: 'body' },
    })
    const named = await saveMail(organiser, { ...which, ...words, subject: '{名单}' })
    expect(named).toMatchObject({ refusal: { code: 'TEXT_UNKNOWN_VARIABLE', field: 'subject' } })
    for (const [subject, code] of [
      ['', 'REQUIRED'],
      ['a\nb', 'SUBJECT_OF_LINES'],
      ['长'.repeat(121), 'TOO_LONG'],
      ['点 {链接}', 'TEXT_NOT_IN_SUBJECT'],
    ] as const)
      expect(await saveMail(organiser, { ...which, ...words, subject })).toMatchObject({
        refusal: { code, field: 'subject' },
      })
    expect(await readable().ownText.count()).toBe(0)
  })

  it('is written once by ten who save the same, and refused to the second of two who save another', async () => {
    const basedOn = textForm(startMail('zh', 'sign-in'))
    const same = await Promise.all(
      Array.from({ length: 10 }, () => saveMail(organiser, { ...which, ...words, basedOn })),
    )
    expect(same.map(codeOf)).toEqual(Array<string>(10).fill('OK'))
    expect(await readable().ownText.count()).toBe(1)
    const other = { ...words, subject: '登录' }
    expect(codeOf(await saveMail(organiser, { ...which, ...other, basedOn }))).toBe(
      'CHANGED_MEANWHILE',
    )
  })

  it('is written by organisers alone, and its words stay out of the audit record', async () => {
    expect(codeOf(await saveMail(host, { ...which, ...words }))).toBe('NOT_ALLOWED')
    expect(codeOf(await resetMail(host, which))).toBe('NOT_ALLOWED')
    expect([await mailToEdit(host, which), await writtenMails(host, 'zh')]).toEqual([null, null])
    await saveMail(organiser, { ...which, ...words })
    const acts = await readable().auditRecord.findMany({ where: { action: 'text.mail-changed' } })
    expect(acts.map(({ subjectId, facts }) => [subjectId, facts])).toEqual([
      ['sign-in zh', { version: 1, own: 0 }],
    ])
    expect([...((await writtenMails(organiser, 'zh')) ?? [])]).toEqual([['sign-in', words.body]])
  })

  it('is shown with facts of the reader and the community, of no other person', async () => {
    const facts = JSON.stringify(await factsToShow(organiser, 'zh', 'https://night.example.org'))
    expect(facts).toContain('闻笛')
    expect(facts).not.toContain('林一苇')
  })
})
