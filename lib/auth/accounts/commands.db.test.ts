import { beforeEach, describe, expect, it } from 'vitest'
import { signOutMember } from '@/lib/auth/devices/commands'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { handedAccess } from '@/lib/auth/handed/queries'
import { enter, viewerAt } from '@/lib/auth/passkeys/fixtures-browser'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { changeStatus } from '@/lib/members/status/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { exportData } from '@/lib/privacy/commands-exporting'
import { linkAccount, mayLinkAccount, signInByAccount, unlinkAccount } from './commands'
import { accounts } from './queries'
import type { ProvenAccount } from './types'

const ISSUER = 'https://id.example.org'
const MINE: ProvenAccount = { provider: 'OIDC', issuer: ISSUER, subject: 'person-1' }
const WECHAT: ProvenAccount = {
  provider: 'WECHAT',
  issuer: 'https://open.weixin.qq.com',
  subject: 'union-2',
}
const DEVICE = 'Safari · iPhone'

let groupId = ''
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', RECENT_SIGN_IN_MINUTES: '' })
  decide({ PUBLIC_URL: 'https://night.example.org', OIDC_NAME: 'Example ID' })
  decide({ OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: 'yehua', OIDC_CLIENT_SECRET: 'secret' })
  decide({ WECHAT_APP_ID: '', WECHAT_APP_SECRET: '' })
  groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  const made = await createMember(groupId, '周砚', { email: 'zhou@example.org', locale: 'en' })
  member = await enter(made.memberId)
  await cameBy('EMAIL', null)
})

const cameBy = (via: 'EMAIL' | 'PERSONAL' | 'CLAIM', madeById: string | null) =>
  readable().session.updateMany({ where: { memberId: member.memberId }, data: { via, madeById } })

async function inBy(account: ProvenAccount): Promise<MemberViewer> {
  const opened = await signInByAccount(account, DEVICE)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return viewerAt(opened.value.token)
}

describe('an account of the identity provider', () => {
  it('signs in the member who linked it, which is recorded and mailed', async () => {
    expect(codeOf(await signInByAccount(MINE, DEVICE))).toBe('ACCOUNT_UNKNOWN')
    expect(codeOf(await linkAccount(member, MINE))).toBe('OK')
    expect((await accounts(member)).map(({ lastUsedAt }) => lastUsedAt)).toEqual([null])
    const viewer = await inBy(MINE)
    expect(viewer.memberId).toBe(member.memberId)
    const session = await readable().session.findUniqueOrThrow({
      where: { id: viewer.sessionId ?? '' },
    })
    expect(session).toMatchObject({ via: 'OIDC', madeById: null, device: DEVICE })
    expect((await accounts(viewer))[0]).toMatchObject({ isThisOne: true })
    const acts = await readable().auditRecord.findMany({ where: { subjectType: 'member' } })
    expect(acts.map(({ action }) => action)).toContain('account.linked')
    expect((await mailbox())?.[0]).toMatchObject({
      to: 'zhou@example.org',
      subject: 'An account was linked to you in 夜话',
    })
  })

  it('is one of its issuer alone: the same subject of another is unknown', async () => {
    await linkAccount(member, MINE)
    const elsewhere = { ...MINE, issuer: 'https://evil.example' }
    expect(codeOf(await signInByAccount(elsewhere, DEVICE))).toBe('ACCOUNT_UNKNOWN')
  })

  it('of WeChat stands beside that of the identity provider, in the list, the mail and the export', async () => {
    decide({ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret' })
    const wechat: ProvenAccount = { ...WECHAT, subject: 'union-1' }
    expect(codeOf(await linkAccount(member, MINE))).toBe('OK')
    expect(codeOf(await linkAccount(member, wechat))).toBe('OK')
    expect((await mailbox())?.[0]?.text).toContain('An account of WeChat was just linked')
    const viewer = await inBy(wechat)
    const session = { where: { id: viewer.sessionId ?? '' } }
    expect((await readable().session.findUniqueOrThrow(session)).via).toBe('WECHAT')
    const listed = await accounts(viewer)
    expect(listed.map(({ provider, isThisOne }) => [provider, isThisOne])).toEqual([
      ['WECHAT', true],
      ['OIDC', false],
    ])
    const taken = await exportData(viewer, viewer.memberId, { as: 'json', locale: 'zh' })
    let file = ''
    if (taken.ok) for await (const piece of taken.value.pieces) file += piece
    expect(file).toContain('union-1')
    // The id of the other provider is no WeChat id, and the other way round.
    const swapped: ProvenAccount = { ...wechat, provider: 'OIDC' }
    expect(codeOf(await signInByAccount(swapped, DEVICE))).toBe('ACCOUNT_UNKNOWN')
  })

  it('is linked to one member, of two at once as well, and once', async () => {
    const other = await enter((await createMember(groupId, '许未')).memberId)
    const race = await Promise.all([member, other].map((actor) => linkAccount(actor, MINE)))
    expect(race.map(codeOf).toSorted()).toEqual(['ACCOUNT_OF_ANOTHER', 'OK'])
    const winner = race[0]?.ok === true ? member : other
    expect(codeOf(await linkAccount(winner, MINE))).toBe('ACCOUNT_LINKED')
  })

  it('asks for a recent sign-in, before leaving and after coming back', async () => {
    expect(await mayLinkAccount(member, 'OIDC')).toEqual({ ok: true, value: member.memberId })
    const old = { ...member, signedInAt: member.signedInAt?.subtract({ minutes: 20 }) ?? null }
    expect(codeOf(await mayLinkAccount(old, 'OIDC'))).toBe('SIGN_IN_AGAIN')
    expect(codeOf(await linkAccount(old, MINE))).toBe('SIGN_IN_AGAIN')
    expect(codeOf(await mayLinkAccount(member, 'WECHAT'))).toBe('NO_PROVIDER')
    decide({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })
    expect(codeOf(await mayLinkAccount(member, 'OIDC'))).toBe('NO_PROVIDER')
  })

  it('ends when its member removes it, with the devices that came in by it but the one in use', async () => {
    await linkAccount(member, MINE)
    const [here, there] = [await inBy(MINE), await signInByAccount(MINE, DEVICE)]
    const [own] = await accounts(here)
    expect(codeOf(await unlinkAccount(owner, own?.id ?? ''))).toBe('ACCOUNT_NOT_LINKED')
    expect(codeOf(await unlinkAccount(here, own?.id ?? ''))).toBe('OK')
    expect((await viewerOfToken(there.ok ? there.value.token : '')).kind).toBe('visitor')
    expect(await readable().session.count({ where: { id: here.sessionId ?? '' } })).toBe(1)
    expect(codeOf(await signInByAccount(MINE, DEVICE))).toBe('ACCOUNT_UNKNOWN')
  })

  it.each([
    [
      'is removed',
      () =>
        changeStatus(owner, { memberId: member.memberId, status: 'REMOVED', reason: '久未发言' }),
    ],
    ['is signed out everywhere', () => signOutMember(owner, member.memberId)],
    [
      'is erased',
      () => eraseMember(CONSOLE, { memberId: member.memberId, typed: '周砚', words: 'KEEP' }),
    ],
  ] as const)('ends when its member %s', async (_, act) => {
    await linkAccount(member, MINE)
    expect(codeOf(await act())).toBe('OK')
    expect(codeOf(await signInByAccount(MINE, DEVICE))).toBe('ACCOUNT_UNKNOWN')
    expect(await readable().linkedAccount.count()).toBe(0)
  })

  it('goes with the row that is merged', async () => {
    await linkAccount(member, MINE)
    const kept = await createMember(groupId, '周砚（重复）')
    const merge = { keptId: kept.memberId, otherId: member.memberId, reason: '同一个人' }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('OK')
    expect((await inBy(MINE)).memberId).toBe(kept.memberId)
  })
})

describe('a duty that is given', () => {
  const give = () => changeRole(owner, { memberId: member.memberId, role: 'HOST', held: true })

  it('leaves an account that was linked after coming in by mail', async () => {
    await linkAccount(member, MINE)
    expect(codeOf(await give())).toBe('OK')
    expect((await inBy(MINE)).memberId).toBe(member.memberId)
  })

  it.each([
    ['PERSONAL', MINE],
    ['CLAIM', MINE],
    ['CLAIM', WECHAT],
  ] as const)(
    'ends one that was linked after a %s of another, with what was linked after it: %j',
    async (via, first) => {
      await cameBy(via, owner.memberId)
      await linkAccount(member, first)
      const second = { ...MINE, subject: 'person-2' }
      expect(codeOf(await linkAccount(await inBy(first), second))).toBe('OK')
      const ends = { devices: 2, links: 0, passkeys: 0, accounts: 2 }
      expect(await handedAccess(owner, member.memberId)).toEqual(ends)
      expect(codeOf(await give())).toBe('OK')
      expect(await readable().linkedAccount.count()).toBe(0)
      expect(await readable().session.count({ where: { memberId: member.memberId } })).toBe(0)
      expect(codeOf(await linkAccount(member, MINE))).toBe('SIGN_IN_FIRST')
      expect((await mailbox())?.[0]?.text).toContain('2 accounts that were linked on such devices')
    },
  )
})
