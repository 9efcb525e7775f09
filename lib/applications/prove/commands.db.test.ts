import { beforeEach, describe, expect, it } from 'vitest'
import { viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { createMember } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { createReferringCommunity, balanceOf, createReferrer } from '@/lib/referrals/fixtures'
import { dayAndClock } from '@/lib/i18n/dates'
import { toDate } from '@/lib/shared/clock'
import { ownApplication } from '@/lib/applications/self/queries'
import { correctAddress, sendProofAgain } from '@/lib/applications/self/commands'
import { openApplication } from './commands'
import * as fixtures from '@/lib/applications/apply/fixtures'

const EMAIL = 'lu@applicant.example'
const CLIENT = '192.0.2.1'
let groupId = ''
let member: MemberViewer
beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '' })
  groupId = await createReferringCommunity()
  member = await createReferrer(groupId, '沈知远')
})

const now = (id: string) => readable().application.findUniqueOrThrow({ where: { id } })
const opens = async (token: string) => {
  const opened = await openApplication(token, CLIENT)
  return opened.ok ? viewerOfApplicantToken(opened.value.token) : opened.refusal.code
}

describe('proving an address', () => {
  it('leads to organisers with a referral, and to members without one', async () => {
    const alone = await fixtures.createApplicant()
    const linked = await fixtures.createApplicant({
      email: 'b@a.example',
      link: await fixtures.createLink(member),
    })
    expect(await opens(await fixtures.tokenTo(EMAIL))).toEqual(alone)
    expect(await opens(await fixtures.tokenTo('b@a.example'))).toEqual(linked)
    expect((await now(alone.applicationId)).state).toBe('VOUCHING')
    expect((await now(linked.applicationId)).state).toBe('WAITING')
    const events = await readable().applicationEvent.findMany({ where: { kind: 'PROVEN' } })
    expect(events).toHaveLength(2)
  })

  it('ends at the moment that the page and the mail both say', async () => {
    const own = await fixtures.createApplicant()
    await fixtures.sendMails()
    const [mail] = await fixtures.mailsTo(EMAIL)
    const until = (await ownApplication(own))?.until ?? null
    if (until === null) throw new Error('The page says no end.')
    expect(mail?.text).toContain(dayAndClock('zh', until, 'Asia/Shanghai'))
    expect(await readable().mail.findFirst({ where: { to: EMAIL } })).toMatchObject({
      validUntil: toDate(until),
    })
  })

  it('works once, though it is opened twice at once', async () => {
    await fixtures.createApplicant()
    const token = await fixtures.tokenTo(EMAIL)
    const opened = await Promise.all([opens(token), opens(token), opens('nonsense')])
    expect(opened.filter((one) => one === 'PROOF_USED_UP')).toHaveLength(2)
  })

  it('works with the newest mail alone, and at the newest address alone', async () => {
    const own = await fixtures.createApplicant()
    const first = await fixtures.tokenTo(EMAIL)
    expect(await sendProofAgain(own, { client: CLIENT })).toMatchObject({ ok: true })
    const second = await fixtures.tokenTo(EMAIL)
    expect(await opens(first)).toBe('PROOF_USED_UP')
    const email = 'right@applicant.example'
    expect(await correctAddress(own, { email, client: CLIENT })).toMatchObject({ ok: true })
    expect(await opens(second)).toBe('PROOF_USED_UP')
    expect(await opens(await fixtures.tokenTo(email))).toEqual(own)
    expect(await now(own.applicationId)).toMatchObject({ email, state: 'VOUCHING' })
    expect(await sendProofAgain(own, { client: CLIENT })).toMatchObject({
      refusal: { code: 'PROVEN_ALREADY' },
    })
  })

  it('asks an applicant who became a member meanwhile to sign in', async () => {
    const own = await fixtures.createApplicant()
    const token = await fixtures.tokenTo(EMAIL)
    await createMember(groupId, '陆望舒', { email: EMAIL })
    expect(await opens(token)).toBe('ADDRESS_OF_MEMBER')
    expect((await now(own.applicationId)).state).toBe('PROVING')
  })
})

describe('a second application of one address', () => {
  it('ends, and its referral stands behind the first', async () => {
    const first = await fixtures.createApplicant()
    await opens(await fixtures.tokenTo(EMAIL))
    const second = await fixtures.createApplicant({ link: await fixtures.createLink(member) })
    expect(await opens(await fixtures.tokenTo(EMAIL))).toEqual(first)
    const [older, newer] = [await now(first.applicationId), await now(second.applicationId)]
    expect([older.state, newer.state]).toEqual(['WAITING', 'WITHDRAWN'])
    expect([older.referralId !== null, newer.referralId]).toEqual([true, null])
    expect(await balanceOf(member)).toBe(1)
  })

  it('gives the quota back when a member vouches for the first already', async () => {
    const first = await fixtures.createApplicant({ link: await fixtures.createLink(member) })
    await opens(await fixtures.tokenTo(EMAIL))
    const other = await createReferrer(groupId, '何听雨')
    await fixtures.createApplicant({ link: await fixtures.createLink(other, '陆望') })
    expect(await balanceOf(other)).toBe(1)
    expect(await opens(await fixtures.tokenTo(EMAIL))).toEqual(first)
    expect([await balanceOf(member), await balanceOf(other)]).toEqual([1, 2])
    expect((await now(first.applicationId)).state).toBe('WAITING')
  })

  it('leaves one open of one mailbox, and shows an address of it nothing of the other', async () => {
    const first = await fixtures.createApplicant({ email: 'lin.xi@gmail.com' })
    expect(await opens(await fixtures.tokenTo('lin.xi@gmail.com'))).toEqual(first)
    for (const email of ['linxi@gmail.com', 'l.inxi+two@googlemail.com']) {
      const other = await fixtures.createApplicant({ email })
      expect(await opens(await fixtures.tokenTo(email))).toBe('APPLICATION_OPEN_ALREADY')
      expect(await now(other.applicationId)).toMatchObject({ state: 'PROVING', provenAt: null })
    }
  })

  it('leaves one open of one mailbox, though two addresses are proven at the same instant', async () => {
    const emails = ['lin.xi@gmail.com', 'linxi+a@gmail.com', 'linxi@googlemail.com']
    for (const email of emails) await fixtures.createApplicant({ email })
    const tokens = []
    for (const email of emails) tokens.push(await fixtures.tokenTo(email))
    const opened = await Promise.all(tokens.map(opens))
    expect(opened.filter((one) => one === 'APPLICATION_OPEN_ALREADY')).toHaveLength(2)
    expect(await readable().application.count({ where: { state: 'VOUCHING' } })).toBe(1)
  })

  it('leaves one open, though both are proven at the same instant', async () => {
    const tokens = []
    for (const about of ['第一次写的自我介绍', '第二次写的自我介绍', '第三次写的自我介绍']) {
      await fixtures.createApplicant({ about })
      tokens.push(await fixtures.tokenTo(EMAIL))
    }
    await Promise.all(tokens.map(opens))
    const states = (await readable().application.findMany()).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['VOUCHING', 'WITHDRAWN', 'WITHDRAWN'])
  })
})
