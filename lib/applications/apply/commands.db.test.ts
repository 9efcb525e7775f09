import { beforeEach, describe, expect, it } from 'vitest'
import { createMember } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { createReferringCommunity, balanceOf, createReferrer } from '@/lib/referrals/fixtures'
import { applyToJoin } from './commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { askToReturn } from '@/lib/applications/prove/commands'
import { ownApplication } from '@/lib/applications/self/queries'
import { APPLYING } from './rules-limits'
import * as fixtures from './fixtures'

let groupId = ''
let member: MemberViewer
beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '' })
  groupId = await createReferringCommunity()
  member = await createReferrer(groupId, '沈知远')
})

const applications = () => readable().application.findMany({ orderBy: { id: 'asc' } })

describe('applying', () => {
  it('without a link waits for the address to be proven, with the rule that was acknowledged', async () => {
    expect(await fixtures.send(await fixtures.createForm())).toMatchObject({ ok: true })
    const rule = await readable().namingRule.findFirstOrThrow()
    expect(await applications()).toMatchObject([
      {
        state: 'PROVING',
        provenAt: null,
        referralId: null,
        groupId,
        ruleId: rule.id,
        nickname: '陆望舒-南窗科技-产品',
        topic: '聚合码的坑',
        suspicions: [],
      },
    ])
    expect((await applications())[0]?.acknowledgedAt).not.toBeNull()
    expect(await readable().applicationEvent.findMany()).toMatchObject([{ kind: 'SUBMITTED' }])
  })

  it('cuts no nickname that the parts make: what is too long is refused with the count', async () => {
    const parts = { company: '南'.repeat(40), position: '产'.repeat(40) }
    expect(await fixtures.send(await fixtures.createForm(parts))).toEqual({
      ok: false,
      refusal: {
        code: 'COMPOSED_NICKNAME_TOO_LONG',
        facts: { length: 85, max: 60 },
        field: 'nickname',
      },
    })
    expect(await applications()).toEqual([])
    const typed = await fixtures.createForm({ ...parts, nickname: '陆望舒-南窗-产品' })
    expect(await fixtures.send(typed)).toMatchObject({ ok: true })
    expect(await applications()).toMatchObject([{ ...parts, nickname: '陆望舒-南窗-产品' }])
  })

  it('with a link uses it up and takes its group', async () => {
    const link = await fixtures.createLink(member)
    const other = await readable().group.create({ data: { name: 'A 另一群' } })
    await fixtures.send(await fixtures.createForm({ link, groupId: other.id }))
    expect(await applications()).toMatchObject([{ groupId, state: 'PROVING' }])
    expect(await readable().referral.findMany()).toMatchObject([
      { state: 'APPLIED', tokenHash: null },
    ])
    const again = await fixtures.send(
      await fixtures.createForm({ link, email: 'other@applicant.example' }),
    )
    expect(again).toMatchObject({ ok: false, refusal: { code: 'LINK_USED_UP' } })
    expect(await applications()).toHaveLength(1)
  })

  it('of two who send one link at once lets one in and refuses the other', async () => {
    const link = await fixtures.createLink(member)
    const forms = await Promise.all(
      ['a', 'b', 'c', 'd'].map((who) =>
        fixtures.createForm({ link, email: `${who}@applicant.example` }),
      ),
    )
    const outcomes = await Promise.all(forms.map((form) => fixtures.send(form)))
    const codes = outcomes.map((one) => (one.ok ? 'OK' : one.refusal.code))
    expect(codes.toSorted()).toEqual(['LINK_USED_UP', 'LINK_USED_UP', 'LINK_USED_UP', 'OK'])
    expect(await applications()).toHaveLength(1)
    expect(await balanceOf(member)).toBe(1)
  })

  it('is not for members, and needs a group and the rule in force', async () => {
    const form = await fixtures.createForm()
    const asMember = await applyToJoin(member, form, { locale: 'zh', client: '192.0.2.1' })
    const codes = [
      asMember,
      await fixtures.send(await fixtures.createForm({ groupId: null })),
      await fixtures.send(await fixtures.createForm({ acknowledged: undefined })),
      await fixtures.send(await fixtures.createForm({ ruleId: null })),
    ].map((one) => (one.ok ? 'OK' : one.refusal.code))
    expect(codes).toEqual([
      'APPLY_AS_MEMBER',
      'GROUP_NOT_CHOSEN',
      'RULE_NOT_ACKNOWLEDGED',
      'RULE_CHANGED',
    ])
    expect(await applications()).toEqual([])
  })

  it('is limited by client and by address', async () => {
    const codes = new Set<string>()
    for (let n = 0; n <= APPLYING.byClient.max; n += 1) {
      const form = await fixtures.createForm({ email: `n${String(n)}@applicant.example` })
      const outcome = await fixtures.send(form, '192.0.2.7')
      codes.add(outcome.ok ? 'OK' : outcome.refusal.code)
    }
    expect([...codes]).toEqual(['OK', 'TOO_MANY_TRIES'])
    for (let n = 0; n <= APPLYING.byAddress.max; n += 1) {
      const outcome = await fixtures.send(
        await fixtures.createForm({ email: 'flood@applicant.example' }),
      )
      expect(outcome.ok).toBe(n < APPLYING.byAddress.max)
    }
  })
})

it('is limited by the mailbox, however its address is written', async () => {
  const outcomes: boolean[] = []
  const ways = [
    'lin.xi@gmail.com',
    'linxi@gmail.com',
    'LinXi+two@googlemail.com',
    'l.inxi+x@gmail.com',
  ]
  for (let n = 0; n <= APPLYING.byAddress.max; n += 1) {
    const form = await fixtures.createForm({ email: ways[n % ways.length] ?? '' })
    outcomes.push((await fixtures.send(form)).ok)
  }
  expect(outcomes).toEqual([...Array<boolean>(APPLYING.byAddress.max).fill(true), false])
})

describe('what looks like spam', () => {
  it('is held back without a word, and shown to no member', async () => {
    const clean = await fixtures.send(await fixtures.createForm())
    const trapped = await fixtures.createForm({
      email: 'spam@applicant.example',
      website: 'http://x.example',
    })
    const caught = await fixtures.send(trapped)
    expect(Object.keys(caught)).toEqual(Object.keys(clean))
    const found = await readable().application.findFirstOrThrow({
      where: { email: 'spam@applicant.example' },
    })
    expect(found.suspicions).toEqual(['TRAP', 'REPEATED'])
    await fixtures.sendMails()
    const [one, other] = [
      await fixtures.mailsTo('lu@applicant.example'),
      await fixtures.mailsTo('spam@applicant.example'),
    ]
    expect(one.map(({ text }) => text)).toEqual(other.map(({ text }) => text))
  })

  it('is also what many send from one client, unless members vouch for them', async () => {
    for (let n = 0; n < APPLYING.manyByClient.max; n += 1) {
      const words = { about: `第 ${String(n)} 次介绍自己的时候`, email: `m${String(n)}@a.example` }
      await fixtures.send(await fixtures.createForm(words), '192.0.2.9')
    }
    const link = await fixtures.createLink(member)
    const linked = { about: '有人推荐我来这里听听', email: 'linked@a.example', link }
    await fixtures.send(await fixtures.createForm(linked), '192.0.2.9')
    await fixtures.send(
      await fixtures.createForm({ about: '没有人推荐我来这里', email: 'z@a.example' }),
      '192.0.2.9',
    )
    const held = await readable().application.findMany({ where: { suspicions: { has: 'MANY' } } })
    expect(held.map(({ email }) => email)).toEqual(['z@a.example'])
  })
})

describe('no visitor learns whose an address is', () => {
  const MEMBERS = 'member@here.example'
  const APPLICANTS = 'lu@applicant.example'
  const UNKNOWN_ID = 'nobody@applicant.example'
  beforeEach(async () => {
    await createMember(groupId, '已在群里的人', { email: MEMBERS })
    await fixtures.createApplicant({ email: APPLICANTS })
    await openApplication(await fixtures.tokenTo(APPLICANTS), '192.0.2.1')
    await readable().mail.deleteMany()
  })

  it('from what applying answers, nor from what the applicant then sees', async () => {
    const seen = []
    for (const email of [MEMBERS, APPLICANTS, UNKNOWN_ID]) {
      const viewer = await fixtures.createApplicant({
        email,
        about: `我的邮箱是这个，我自己来的 ${email}`,
      })
      const own = await ownApplication(viewer)
      const { id: _id, submittedAt: _at, until: _until, events = [], ...rest } = own ?? {}
      const shown = JSON.stringify([rest, events.map(({ kind, text }) => [kind, text])])
      seen.push(shown.replaceAll(email, '<address>'))
    }
    expect(new Set(seen).size).toBe(1)
  })

  it('but from the mail: prove it, come back, or sign in', async () => {
    for (const email of [MEMBERS, APPLICANTS, UNKNOWN_ID]) await fixtures.createApplicant({ email })
    await fixtures.sendMails()
    const mails = await Promise.all([MEMBERS, APPLICANTS, UNKNOWN_ID].map(fixtures.mailsTo))
    expect(mails.map((one) => one.length)).toEqual([1, 1, 1])
    expect(mails.map(([mail]) => mail?.subject)).toEqual([
      '夜话：你已经是成员了',
      '夜话：你已经有一份申请',
      '夜话：请确认你的邮箱',
    ])
    expect(mails.map(([mail]) => mail?.token !== null)).toEqual([false, true, true])
    expect(mails.flat().some(({ text }) => text.includes('陆望舒'))).toBe(false)
  })

  it('from asking for the way back, which sends no mail to an unknown address', async () => {
    const outcomes = []
    for (const email of [MEMBERS, APPLICANTS, UNKNOWN_ID])
      outcomes.push(await askToReturn({ email, locale: 'zh', client: '192.0.2.3' }))
    expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    await fixtures.sendMails()
    const mails = await Promise.all([MEMBERS, APPLICANTS, UNKNOWN_ID].map(fixtures.mailsTo))
    expect(mails.map((one) => one.length)).toEqual([1, 1, 0])
  })
})

describe('where mail reaches no person', () => {
  beforeEach(() => {
    decide({ YEHUA_MODE: 'production', SMTP_URL: '' })
  })

  it('one applies unproven with a link, and not without', async () => {
    const link = await fixtures.createLink(member)
    expect(await fixtures.send(await fixtures.createForm())).toMatchObject({
      refusal: { code: 'NO_MAIL' },
    })
    expect(await fixtures.send(await fixtures.createForm({ link }))).toMatchObject({ ok: true })
    expect(await applications()).toMatchObject([{ state: 'WAITING', provenAt: null }])
    expect(await readable().mail.count()).toBe(0)
  })
})
