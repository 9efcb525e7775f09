import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { setStatus } from '@/lib/members/status/store'
import { signOut, signOutDevice, signOutOthers } from '@/lib/auth/devices/commands'
import { devices } from '@/lib/auth/devices/queries'
import { viewerOfToken } from './viewer'
import { codeOf, freshCommunity, createMember, signIn } from '@/lib/auth/fixtures'
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
    const recently = minutesAgo(4)
    await readable().session.updateMany({ data: { lastSeenAt: recently } })
    await viewerOfToken(token)
    expect(await seenAt()).toEqual(recently)
    await readable().session.updateMany({ data: { lastSeenAt: minutesAgo(6) } })
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

  it('are ended by signing out on them', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const token = await signIn(memberId)
    await signOut(token)
    expect(await viewerOfToken(token)).toEqual({ kind: 'visitor' })
    expect(await readable().session.count()).toBe(0)
  })
})
