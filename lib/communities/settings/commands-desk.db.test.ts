import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { askForPasskey, removePasskey } from '@/lib/auth/passkeys/commands'
import { added, enter, inBy, ORIGIN, signedInBy } from '@/lib/auth/passkeys/fixtures-browser'
import { dutiesWithPasskeys, passkeys } from '@/lib/auth/passkeys/queries'
import { hasDesk, isIdle } from '@/lib/auth/roles'
import { signOutMember } from '@/lib/auth/devices/commands'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { requireDeskPasskey } from './commands-desk'

let groupId = ''
let byLink: MemberViewer
let owner: MemberViewer
let key: Awaited<ReturnType<typeof added>>

beforeEach(async () => {
  decide({
    YEHUA_MODE: 'development',
    SMTP_URL: '',
    PUBLIC_URL: ORIGIN,
    RECENT_SIGN_IN_MINUTES: '',
  })
  groupId = await freshCommunity()
  const { memberId } = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  byLink = await enter(memberId)
  key = await added(byLink)
  owner = await inBy(key.key, key.userHandle)
})

const turn = (on: boolean, actor: MemberViewer | typeof CONSOLE = owner) =>
  requireDeskPasskey(actor, { on })

describe('a passkey for the desk', () => {
  it('is asked for by an owner who is in by one, and by no other', async () => {
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    expect(codeOf(await turn(true, organiser))).toBe('NOT_ALLOWED')
    expect(codeOf(await turn(true, byLink))).toBe('PASSKEY_FIRST')
    expect(codeOf(await turn(true, CONSOLE))).toBe('PASSKEY_FIRST')
    const [own] = await passkeys(owner)
    await removePasskey(owner, own?.id ?? '')
    expect(codeOf(await turn(true))).toBe('PASSKEY_FIRST')
    expect(await readable().community.count({ where: { deskByPasskey: true } })).toBe(0)
  })

  it('bites at the next request of every session, and is taken back by an owner or the console', async () => {
    const host = await createMember(groupId, '周砚', { roles: ['HOST'] })
    const before = await enter(host.memberId)
    expect(hasDesk(before)).toBe(true)
    expect(codeOf(await turn(true))).toBe('OK')
    const after = await enter(host.memberId)
    expect([hasDesk(after), isIdle(after), after.roles, after.idleDuties]).toEqual([
      false,
      true,
      [],
      ['HOST'],
    ])
    const here = await inBy(key.key, key.userHandle)
    expect([here.roles, here.idleDuties]).toEqual([['OWNER'], []])
    expect(codeOf(await turn(false, await enter(owner.memberId)))).toBe('NOT_ALLOWED')
    expect(codeOf(await turn(false, CONSOLE))).toBe('OK')
    expect((await enter(host.memberId)).roles).toEqual(['HOST'])
    const acts = await readable().auditRecord.findMany({
      where: { action: 'community.desk-by-passkey' },
    })
    expect(acts.map(({ facts }) => facts)).toEqual([{ on: 1 }, { on: 0 }])
  })

  it('leaves members without duties as they are', async () => {
    await turn(true)
    const member = await enter((await createMember(groupId, '许未')).memberId)
    expect([member.roles, isIdle(member)]).toEqual([[], false])
  })

  it('counts who has duties, and who of them no passkey', async () => {
    const host = await createMember(groupId, '周砚', { roles: ['HOST'] })
    await createMember(groupId, '许未')
    expect(await dutiesWithPasskeys(owner)).toEqual({ all: 2, without: 1 })
    expect(await dutiesWithPasskeys(host)).toBeNull()
  })
})

describe('while the desk asks for a passkey', () => {
  beforeEach(async () => {
    await turn(true)
  })

  it('a member with duties adds the first after any sign-in, and has them by it', async () => {
    const host = await createMember(groupId, '周砚', { roles: ['HOST'] })
    const first = await added(await enter(host.memberId))
    expect(first.code).toBe('OK')
    expect((await inBy(first.key, first.userHandle)).roles).toEqual(['HOST'])
  })

  it('a mailbox is not enough to add or remove another', async () => {
    const again = await enter(owner.memberId)
    const [own] = await passkeys(again)
    expect(codeOf(await askForPasskey(again, null))).toBe('PASSKEY_BY_PASSKEY')
    expect(codeOf(await removePasskey(again, own?.id ?? ''))).toBe('PASSKEY_BY_PASSKEY')
    const here = await inBy(key.key, key.userHandle)
    expect((await added(here)).code).toBe('OK')
    expect(codeOf(await removePasskey(here, own?.id ?? ''))).toBe('OK')
  })

  it('one that was lost ends by an organiser, and its member adds a new one', async () => {
    const host = await createMember(groupId, '周砚', { roles: ['HOST'] })
    const lost = await added(await enter(host.memberId))
    expect(codeOf(await signOutMember(owner, host.memberId))).toBe('OK')
    expect(codeOf(await signedInBy(lost.key, lost.userHandle))).toBe('PASSKEY_REFUSED')
    expect((await added(await enter(host.memberId))).code).toBe('OK')
  })
})
