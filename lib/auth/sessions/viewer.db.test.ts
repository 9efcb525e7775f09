import { beforeEach, describe, expect, it } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { changeStatus } from '@/lib/members/status/commands'
import { bringHome, letGo } from '@/lib/members/status/store-many'
import { setStatus } from '@/lib/members/status/store'
import { signOut, signOutDevice, signOutMember, signOutOthers } from '@/lib/auth/devices/commands'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import { devices, devicesOf } from '@/lib/auth/devices/queries'
import { forgetExpired } from '@/lib/auth/jobs'
import { newLink } from '@/lib/auth/links/new-link'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from './viewer'
import { codeOf, CONSOLE, freshCommunity, createMember, signIn } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'

let groupId = ''

beforeEach(async () => {
  groupId = await freshCommunity()
})

async function viewerAt(token: string): Promise<MemberViewer> {
  const viewer = await viewerOfToken(token)
  if (viewer.kind !== 'member') throw new Error('not signed in')
  return viewer
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe('a session', () => {
  it('finds the member with the roles of this moment', async () => {
    const { memberId } = await createMember(groupId, '沈知远', { roles: ['HOST'], locale: 'en' })
    const token = await signIn(memberId)
    expect(await viewerAt(token)).toMatchObject({
      memberId,
      displayName: '沈知远',
      groupId,
      roles: ['HOST'],
      locale: 'en',
    })
    await readable().member.update({ where: { id: memberId }, data: { roles: [] } })
    expect((await viewerAt(token)).roles).toEqual([])
  })

  it.each(['LEFT', 'REMOVED'] as const)(
    'is a visitor the moment the member is %s',
    async (status) => {
      const { memberId } = await createMember(groupId, '沈知远')
      const token = await signIn(memberId)
      await readable().member.update({ where: { id: memberId }, data: { status } })
      expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
    },
  )

  it('is gone for good when the members room removes the member', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    await setStatus(readable(), memberId, 'REMOVED')
    await setStatus(readable(), memberId, 'ACTIVE')
    expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
  })

  it('ends when it was not used for thirty days, and is then forgotten', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    const day = 24 * 60
    await readable().session.updateMany({ data: { lastSeenAt: minutesAgo(30 * day - 1) } })
    expect((await viewerOfToken(token)).kind).toBe('member')
    await readable().session.updateMany({ data: { lastSeenAt: minutesAgo(30 * day + 1) } })
    expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
    expect(await readable().session.count()).toBe(1)
    await forgetExpired.work({})
    expect(await readable().session.count()).toBe(0)
  })

  it.each(['LEFT', 'REMOVED'] as const)(
    'does not live again when a member who was %s comes back',
    async (status) => {
      const { memberId } = await createMember(groupId, '沈知远')
      const token = await signIn(memberId)
      const link = await newLink(readable(), { memberId, purpose: 'EMAIL', createdById: null })
      const change = { memberId, reason: '' }
      expect(codeOf(await changeStatus(CONSOLE, { ...change, status }))).toBe('OK')
      expect(codeOf(await changeStatus(CONSOLE, { ...change, status: 'ACTIVE' }))).toBe('OK')
      expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
      expect(await openLink(link.token, { device: null })).toBeNull()
    },
  )

  it('does not live again after a roster let the member go while a link was being opened', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    for (let round = 0; round < 5; round += 1) {
      const link = await newLink(readable(), { memberId, purpose: 'PERSONAL', createdById: null })
      const [opened] = await Promise.all([
        openLink(link.token, { device: null }),
        transaction((tx) => letGo(tx, [memberId], new Date())),
      ])
      await transaction((tx) => bringHome(tx, groupId, [memberId], new Date()))
      expect(await viewerOfToken(opened?.token ?? ''), `round ${round}`).toEqual({
        kind: 'visitor',
      })
    }
  })

  it('ends when its time is over', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    await readable().session.updateMany({ data: { expiresAt: minutesAgo(0) } })
    expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
  })

  it('is a visitor for a token that is made up, empty, or the stored hash itself', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    await signIn(memberId)
    const { tokenHash } = await readable().session.findFirstOrThrow()
    for (const token of ['', 'x'.repeat(43), tokenHash]) {
      expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
    }
  })

  it('is marked as seen every few minutes and not at every page', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    const seenAt = async () => (await readable().session.findFirstOrThrow()).lastSeenAt
    const recently = minutesAgo(9)
    await readable().session.updateMany({ data: { lastSeenAt: recently } })
    await viewerOfToken(token)
    expect(await seenAt()).toEqual(recently)
    await readable().session.updateMany({ data: { lastSeenAt: minutesAgo(11) } })
    await viewerOfToken(token)
    expect((await seenAt()) > recently).toBe(true)
  })
})

describe('devices', () => {
  it('are listed with this one first', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const phone = await signIn(memberId, 'WeChat · Android')
    await signIn(memberId, 'Edge · Windows')
    const list = await devices(await viewerAt(phone))
    expect(list.map(({ label, isThisOne }) => [label, isThisOne])).toEqual([
      ['WeChat · Android', true],
      ['Edge · Windows', false],
    ])
    expect(await devices({ kind: 'visitor' })).toEqual([])
  })

  it('are signed out one by one, and only by their own member', async () => {
    const mine = await createMember(groupId, '沈知远')
    const theirs = await createMember(groupId, '林一苇')
    const phone = await signIn(mine.memberId)
    const laptop = await signIn(mine.memberId)
    const other = await signIn(theirs.memberId)
    const viewer = await viewerAt(phone)
    const laptopId = (await viewerAt(laptop)).sessionId ?? ''
    const otherId = (await viewerAt(other)).sessionId ?? ''
    expect(codeOf(await signOutDevice(viewer, otherId))).toBe('DEVICE_UNKNOWN')
    expect(codeOf(await signOutDevice(viewer, laptopId))).toBe('OK')
    expect(codeOf(await signOutDevice(viewer, laptopId))).toBe('DEVICE_UNKNOWN')
    expect(codeOf(await signOutDevice({ kind: 'visitor' }, laptopId))).toBe('SIGN_IN_FIRST')
    const kinds = await Promise.all([phone, laptop, other].map(viewerOfToken))
    expect(kinds.map(({ kind }) => kind)).toEqual(['member', 'visitor', 'member'])
  })

  it('are signed out all but this one', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const other = await signIn((await createMember(groupId, '林一苇')).memberId)
    const tokens = [await signIn(memberId), await signIn(memberId), await signIn(memberId)]
    expect(await signOutOthers(await viewerAt(tokens[1] ?? ''))).toEqual({ ok: true, value: 2 })
    const kinds = await Promise.all([...tokens, other].map(viewerOfToken))
    expect(kinds.map(({ kind }) => kind)).toEqual(['visitor', 'member', 'visitor', 'member'])
  })

  it('say by which link they came in', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    const open = async (purpose: LinkPurpose, createdById: string | null) => {
      const link = await newLink(readable(), { memberId, purpose, createdById })
      return (await openLink(link.token, { device: null }))?.token ?? ''
    }
    const here = await open('EMAIL', null)
    await open('PERSONAL', organiser.memberId)
    const list = await devices(await viewerAt(here))
    expect(list.map(({ via, madeBy }) => [via, madeBy])).toEqual([
      ['EMAIL', null],
      ['PERSONAL', '林一苇'],
    ])
  })

  it('of a member are all ended by an organiser, with their unused links, and it is recorded', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    const owner = await createMember(groupId, '许未', { roles: ['OWNER'] })
    const other = await signIn(owner.memberId)
    const tokens = [await signIn(memberId), await signIn(memberId)]
    const link = await newLink(readable(), { memberId, purpose: 'EMAIL', createdById: null })
    const subject = { id: memberId, roles: [] }
    expect(await devicesOf(organiser, subject)).toBe(2)
    expect(await devicesOf(await viewerAt(tokens[0] ?? ''), subject)).toBeNull()
    expect(codeOf(await signOutMember(organiser, owner.memberId))).toBe('NOT_ALLOWED')
    expect(codeOf(await signOutMember(organiser, organiser.memberId))).toBe('NOT_ALLOWED')
    expect(await signOutMember(organiser, memberId)).toEqual({ ok: true, value: 2 })
    const kinds = await Promise.all([...tokens, other].map(viewerOfToken))
    expect(kinds.map(({ kind }) => kind)).toEqual(['visitor', 'visitor', 'member'])
    expect(await openLink(link.token, { device: null })).toBeNull()
    const record = await readable().auditRecord.findFirst({ where: { action: 'sessions.ended' } })
    expect(record).toMatchObject({ actorId: organiser.memberId, facts: { devices: 2 } })
  })

  it('are ended by signing out on them', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    await signOut(token)
    expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
    expect(await readable().session.count()).toBe(0)
  })
})
