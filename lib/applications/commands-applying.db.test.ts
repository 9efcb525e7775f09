import { beforeEach, describe, expect, it } from 'vitest'
import { createMember } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { aReferringCommunity, balanceOf, referrer } from '@/lib/referrals/testing-database'
import { applyToJoin } from './commands-applying'
import { openApplication } from './commands-proving'
import { askToReturn } from './commands-returning'
import { ownApplication } from './queries-own'
import { APPLYING } from './rules-limits'
import * as the from './testing-applying'

let groupId = ''
let member: MemberViewer
beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '' })
  groupId = await aReferringCommunity()
  member = await referrer(groupId, '沈知远')
})

const applications = () => readable().application.findMany({ orderBy: { id: 'asc' } })

describe('applying', () => {
  it('without a link waits for the address to be proven, with the rule that was acknowledged', async () => {
    expect(await the.send(await the.aForm())).toMatchObject({ ok: true })
    const rule = await readable().namingRule.findFirstOrThrow()
    expect(await applications()).toMatchObject([
      {
        ...{ state: 'PROVING', provenAt: null, referralId: null, groupId, ruleId: rule.id },
        ...{ nickname: '陆望舒-南窗科技-产品', topic: '聚合码的坑', suspicions: [] },
      },
    ])
    expect((await applications())[0]?.acknowledgedAt).not.toBeNull()
    expect(await readable().applicationEvent.findMany()).toMatchObject([{ kind: 'SUBMITTED' }])
  })

  it('with a link uses it up and takes its group', async () => {
    const link = await the.aLink(member)
    const other = await readable().group.create({ data: { name: 'A 另一群' } })
    await the.send(await the.aForm({ link, groupId: other.id }))
    expect(await applications()).toMatchObject([{ groupId, state: 'PROVING' }])
    expect(await readable().referral.findMany()).toMatchObject([
      { state: 'APPLIED', tokenHash: null },
    ])
    const again = await the.send(await the.aForm({ link, email: 'other@applicant.example' }))
    expect(again).toMatchObject({ ok: false, refusal: { code: 'LINK_USED_UP' } })
    expect(await applications()).toHaveLength(1)
  })

  it('of two who send one link at once lets one in and tells the other', async () => {
    const link = await the.aLink(member)
    const forms = await Promise.all(
      ['a', 'b', 'c', 'd'].map((who) => the.aForm({ link, email: `${who}@applicant.example` })),
    )
    const outcomes = await Promise.all(forms.map((form) => the.send(form)))
    const codes = outcomes.map((one) => (one.ok ? 'OK' : one.refusal.code))
    expect(codes.toSorted()).toEqual(['LINK_USED_UP', 'LINK_USED_UP', 'LINK_USED_UP', 'OK'])
    expect(await applications()).toHaveLength(1)
    expect(await balanceOf(member)).toBe(1)
  })

  it('is not for members, and needs a group and the rule in force', async () => {
    const form = await the.aForm()
    const asMember = await applyToJoin(member, form, { locale: 'zh', client: '192.0.2.1' })
    const codes = [
      asMember,
      await the.send(await the.aForm({ groupId: null })),
      await the.send(await the.aForm({ acknowledged: undefined })),
      await the.send(await the.aForm({ ruleId: null })),
    ].map((one) => (one.ok ? 'OK' : one.refusal.code))
    expect(codes).toEqual([
      'APPLY_AS_MEMBER',
      'GROUP_UNKNOWN',
      'RULE_NOT_ACKNOWLEDGED',
      'RULE_CHANGED',
    ])
    expect(await applications()).toEqual([])
  })

  it('is limited by client and by address', async () => {
    const codes = new Set<string>()
    for (let n = 0; n <= APPLYING.byClient.max; n += 1) {
      const form = await the.aForm({ email: `n${String(n)}@applicant.example` })
      const outcome = await the.send(form, '192.0.2.7')
      codes.add(outcome.ok ? 'OK' : outcome.refusal.code)
    }
    expect([...codes]).toEqual(['OK', 'TOO_MANY_TRIES'])
    for (let n = 0; n <= APPLYING.byAddress.max; n += 1) {
      const outcome = await the.send(await the.aForm({ email: 'flood@applicant.example' }))
      expect(outcome.ok).toBe(n < APPLYING.byAddress.max)
    }
  })
})

describe('what looks like spam', () => {
  it('is held back without a word, and shown to no member', async () => {
    const clean = await the.send(await the.aForm())
    const trapped = await the.aForm({
      email: 'spam@applicant.example',
      website: 'http://x.example',
    })
    const caught = await the.send(trapped)
    expect(Object.keys(caught)).toEqual(Object.keys(clean))
    const found = await readable().application.findFirstOrThrow({
      where: { email: 'spam@applicant.example' },
    })
    expect(found.suspicions).toEqual(['TRAP', 'REPEATED'])
    await the.sendMails()
    const [one, other] = [
      await the.mailsTo('lu@applicant.example'),
      await the.mailsTo('spam@applicant.example'),
    ]
    expect(one.map(({ text }) => text)).toEqual(other.map(({ text }) => text))
  })

  it('is also what many send from one client, unless members vouch for them', async () => {
    for (let n = 0; n < APPLYING.manyByClient.max; n += 1) {
      const words = { about: `第 ${String(n)} 次介绍自己的时候`, email: `m${String(n)}@a.example` }
      await the.send(await the.aForm(words), '192.0.2.9')
    }
    const link = await the.aLink(member)
    const linked = { about: '有人推荐我来这里听听', email: 'linked@a.example', link }
    await the.send(await the.aForm(linked), '192.0.2.9')
    await the.send(
      await the.aForm({ about: '没有人推荐我来这里', email: 'z@a.example' }),
      '192.0.2.9',
    )
    const held = await readable().application.findMany({ where: { suspicions: { has: 'MANY' } } })
    expect(held.map(({ email }) => email)).toEqual(['z@a.example'])
  })
})

describe('nobody learns whose an address is', () => {
  const MEMBERS = 'member@here.example'
  const APPLICANTS = 'lu@applicant.example'
  const NOBODYS = 'nobody@applicant.example'
  beforeEach(async () => {
    await createMember(groupId, '已在群里的人', { email: MEMBERS })
    await the.anApplicant({ email: APPLICANTS })
    await openApplication(await the.tokenTo(APPLICANTS), '192.0.2.1')
    await readable().mail.deleteMany()
  })

  it('from what applying answers, nor from what the applicant then sees', async () => {
    const seen = []
    for (const email of [MEMBERS, APPLICANTS, NOBODYS]) {
      const viewer = await the.anApplicant({ email, about: `我的邮箱是这个，我自己来的 ${email}` })
      const own = await ownApplication(viewer)
      const { id: _id, submittedAt: _at, until: _until, events = [], ...rest } = own ?? {}
      const shown = JSON.stringify([rest, events.map(({ kind, text }) => [kind, text])])
      seen.push(shown.replaceAll(email, '<address>'))
    }
    expect(new Set(seen).size).toBe(1)
  })

  it('but from the mail: prove it, come back, or sign in', async () => {
    for (const email of [MEMBERS, APPLICANTS, NOBODYS]) await the.anApplicant({ email })
    await the.sendMails()
    const mails = await Promise.all([MEMBERS, APPLICANTS, NOBODYS].map(the.mailsTo))
    expect(mails.map((one) => one.length)).toEqual([1, 1, 1])
    expect(mails.map(([mail]) => mail?.subject)).toEqual([
      '夜话：你已经是成员了',
      '夜话：你已经有一份申请',
      '夜话：请确认你的邮箱',
    ])
    expect(mails.map(([mail]) => mail?.token !== null)).toEqual([false, true, true])
    expect(mails.flat().some(({ text }) => text.includes('陆望舒'))).toBe(false)
  })

  it('from asking for the way back, which a stranger’s address gets no mail for', async () => {
    const outcomes = []
    for (const email of [MEMBERS, APPLICANTS, NOBODYS])
      outcomes.push(await askToReturn({ email, locale: 'zh', client: '192.0.2.3' }))
    expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    await the.sendMails()
    const mails = await Promise.all([MEMBERS, APPLICANTS, NOBODYS].map(the.mailsTo))
    expect(mails.map((one) => one.length)).toEqual([1, 1, 0])
  })
})

describe('where mail reaches nobody', () => {
  beforeEach(() => {
    decide({ YEHUA_MODE: 'production', SMTP_URL: '' })
  })

  it('one applies unproven with a link, and not without', async () => {
    const link = await the.aLink(member)
    expect(await the.send(await the.aForm())).toMatchObject({ refusal: { code: 'NO_MAIL' } })
    expect(await the.send(await the.aForm({ link }))).toMatchObject({ ok: true })
    expect(await applications()).toMatchObject([{ state: 'WAITING', provenAt: null }])
    expect(await readable().mail.count()).toBe(0)
  })
})
