import { beforeEach, describe, expect, it } from 'vitest'
import { signOutMember } from '@/lib/auth/devices/commands'
import { codeOf, CONSOLE, createMember } from '@/lib/auth/fixtures'
import { handedAccess } from '@/lib/auth/handed/queries'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { changeStatus } from '@/lib/members/status/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { addPasskey, removePasskey } from './commands'
import { softKey } from './fixtures'
import {
  added,
  askedToAdd,
  freshPeople,
  HERE,
  inBy,
  passkeyActs,
  signedInBy,
  viewerAt,
} from './fixtures-browser'
import { passkeys } from './queries'

let groupId = ''
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  ;({ groupId, owner, member } = await freshPeople())
})

describe('a passkey ends', () => {
  it('when its member removes it, with the devices that came in by it but the one in use', async () => {
    const { key, userHandle } = await added(member)
    const [here, there] = [await signedInBy(key, userHandle), await signedInBy(key, userHandle)]
    if (!here.ok || !there.ok) throw new Error('not signed in')
    const viewer = await viewerAt(here.value.token)
    const [own] = await passkeys(viewer)
    expect(codeOf(await removePasskey(owner, own?.id ?? ''))).toBe('PASSKEY_UNKNOWN')
    expect(codeOf(await removePasskey(viewer, own?.id ?? ''))).toBe('OK')
    expect(codeOf(await removePasskey(viewer, own?.id ?? ''))).toBe('PASSKEY_UNKNOWN')
    expect((await viewerOfToken(there.value.token)).kind).toBe('visitor')
    expect((await viewerOfToken(here.value.token)).kind).toBe('member')
    expect(codeOf(await signedInBy(key, userHandle))).toBe('PASSKEY_REFUSED')
    expect(await passkeyActs()).toEqual(['passkey.added', 'passkey.removed'])
  })

  it('when its member is removed, and does not come back with them', async () => {
    const { key, userHandle } = await added(member)
    const set = (status: 'REMOVED' | 'ACTIVE') =>
      changeStatus(owner, { memberId: member.memberId, status, reason: '久未发言' })
    expect(codeOf(await set('REMOVED'))).toBe('OK')
    expect(codeOf(await signedInBy(key, userHandle))).toBe('PASSKEY_REFUSED')
    expect(codeOf(await set('ACTIVE'))).toBe('OK')
    expect(codeOf(await signedInBy(key, userHandle))).toBe('PASSKEY_REFUSED')
    expect(await readable().passkey.count()).toBe(0)
  })

  it('when an organiser signs its member out everywhere', async () => {
    const { key, userHandle } = await added(member)
    expect(codeOf(await signOutMember(owner, member.memberId))).toBe('OK')
    expect(codeOf(await signedInBy(key, userHandle))).toBe('PASSKEY_REFUSED')
  })

  it('when its member is erased', async () => {
    await added(member)
    expect(
      codeOf(
        await eraseMember(CONSOLE, { memberId: member.memberId, typed: '周砚', words: 'KEEP' }),
      ),
    ).toBe('OK')
    expect(await readable().passkey.count()).toBe(0)
  })

  it('not when its row is merged into another: it signs in whom the person is now', async () => {
    const { key, userHandle } = await added(member)
    const kept = await createMember(groupId, '周砚（重复）')
    const merge = { keptId: kept.memberId, otherId: member.memberId, reason: '同一个人' }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('OK')
    expect((await inBy(key, userHandle)).memberId).toBe(kept.memberId)
  })
})

describe('a duty that is given', () => {
  const give = () => changeRole(owner, { memberId: member.memberId, role: 'HOST', held: true })
  const cameBy = (via: 'PERSONAL' | 'CLAIM' | 'EMAIL', madeById: string | null) =>
    readable().session.updateMany({ where: { memberId: member.memberId }, data: { via, madeById } })

  it('leaves a passkey that the member added after coming in by mail', async () => {
    const { key, userHandle } = await added(member)
    expect(codeOf(await give())).toBe('OK')
    expect(codeOf(await signedInBy(key, userHandle))).toBe('OK')
  })

  it('leaves a passkey that was added after a link of their own', async () => {
    await cameBy('PERSONAL', member.memberId)
    const { key, userHandle } = await added(member)
    await give()
    expect(codeOf(await signedInBy(key, userHandle))).toBe('OK')
  })

  it.each(['PERSONAL', 'CLAIM'] as const)(
    'ends one that was added after a %s of another, those added after it, and all that came in by them',
    async (via) => {
      await cameBy(via, owner.memberId)
      const first = await added(member)
      const opened = await signedInBy(first.key, first.userHandle)
      if (!opened.ok) throw new Error(opened.refusal.code)
      const second = await added(await viewerAt(opened.value.token))
      expect(second.code).toBe('OK')
      expect(await handedAccess(owner, member.memberId)).toEqual({
        devices: 2,
        links: 0,
        passkeys: 2,
        accounts: 0,
      })
      expect(codeOf(await give())).toBe('OK')
      expect(codeOf(await signedInBy(first.key, first.userHandle))).toBe('PASSKEY_REFUSED')
      expect(codeOf(await signedInBy(second.key, second.userHandle))).toBe('PASSKEY_REFUSED')
      expect((await viewerOfToken(opened.value.token)).kind).toBe('visitor')
      expect((await mailbox())?.[0]?.text).toContain('2 passkeys that were added on such devices')
    },
  )

  it('lets a session that it ended add nothing more', async () => {
    await cameBy('PERSONAL', owner.memberId)
    const { options, browser } = await askedToAdd(member)
    await give()
    const credential = softKey().create(options.challenge, HERE)
    expect(codeOf(await addPasskey(member, { credential, browser, device: null }))).toBe(
      'SIGN_IN_FIRST',
    )
  })
})
