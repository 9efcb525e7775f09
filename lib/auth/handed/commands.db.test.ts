import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { changeRole } from '@/lib/members/roles/commands'
import { mergeMembers, undoMerge } from '@/lib/matching/merges/commands'
import { splitMember } from '@/lib/matching/merges/commands-split'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { newLink } from '@/lib/auth/links/new-link'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { handedAccess } from './queries'

const HERE = { device: 'Firefox · Linux' }
const NOTHING = { devices: 0, links: 0, passkeys: 0, accounts: 0 }
let groupId = ''
let owner: MemberViewer
let organiser: MemberViewer
let memberId = ''

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', PUBLIC_URL: 'https://night.example.org' })
  groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
  const wanted = { email: 'zhou@example.org', locale: 'en' }
  memberId = (await createMember(groupId, '周砚', wanted)).memberId
})

/** The token of a link that the organiser made for the member. */
async function handed(id = memberId): Promise<string> {
  const link = await createPersonalLink(organiser, id)
  if (!link.ok) throw new Error(link.refusal.code)
  return new URL(link.value.address).searchParams.get('token') ?? ''
}

async function opened(token: string, press?: string): Promise<string> {
  return (await openLink(token, { ...HERE, press: press ?? null }))?.token ?? ''
}

async function made(purpose: LinkPurpose, createdById: string | null): Promise<string> {
  return opened((await newLink(readable(), { memberId, purpose, createdById })).token)
}

const grant = (role: Role = 'OWNER', by: MemberViewer = owner) =>
  changeRole(by, { memberId, role, held: true })

const kindAt = async (token: string) => (await viewerOfToken(token)).kind

describe('a duty that is given', () => {
  it('ends the link that an organiser made and kept, so that it opens nothing as an owner', async () => {
    const token = await handed()
    expect(codeOf(await grant())).toBe('OK')
    expect(await openLink(token, HERE)).toBeNull()
    expect(await readable().session.count()).toBe(0)
  })

  it('ends the device that came in by it, at once', async () => {
    const session = await opened(await handed())
    expect(await kindAt(session)).toBe('member')
    await grant('HOST', organiser)
    expect(await kindAt(session)).toBe('visitor')
  })

  it('ends a link whose page was pressed a moment ago and may press again', async () => {
    const token = await handed()
    await opened(token, 'this page')
    await grant()
    expect(await opened(token, 'this page')).toBe('')
    expect(await readable().session.count()).toBe(0)
  })

  it('ends what came by the console and what is not known any more', async () => {
    const byConsole = await made('PERSONAL', null)
    const before = await made('EMAIL', null)
    await readable().session.updateMany({ where: { via: 'EMAIL' }, data: { via: null } })
    await grant()
    expect([await kindAt(byConsole), await kindAt(before)]).toEqual(['visitor', 'visitor'])
  })

  it('leaves what came by mail, by the demo, or by a link of their own', async () => {
    const tokens = [await made('EMAIL', null), await made('DEMO', null)]
    tokens.push(await made('PERSONAL', memberId))
    const { token } = await newLink(readable(), {
      memberId,
      purpose: 'EMAIL',
      createdById: null,
    })
    await grant()
    expect(await Promise.all(tokens.map(kindAt))).toEqual(['member', 'member', 'member'])
    expect(await kindAt(await opened(token))).toBe('member')
    expect(await mailbox()).toEqual([])
  })

  it('ends nothing of any other member', async () => {
    const other = await createMember(groupId, '许未')
    const session = await opened(await handed(other.memberId))
    const unused = await handed(other.memberId)
    await grant()
    expect(await kindAt(session)).toBe('member')
    expect(await kindAt(await opened(unused))).toBe('member')
  })

  it('ends nothing when the member could do as much before, nor when it is taken', async () => {
    await grant('ORGANISER')
    const { token } = await newLink(readable(), {
      memberId,
      purpose: 'PERSONAL',
      createdById: owner.memberId,
    })
    const session = await opened(token)
    await grant('HOST', organiser)
    await changeRole(owner, { memberId, role: 'ORGANISER', held: false })
    expect(await kindAt(session)).toBe('member')
  })

  it('is mailed to the member, and counted in the audit record', async () => {
    await opened(await handed())
    await handed()
    expect(await handedAccess(organiser, memberId)).toEqual({
      devices: 1,
      links: 1,
      passkeys: 0,
      accounts: 0,
    })
    expect(await handedAccess({ kind: 'visitor' }, memberId)).toEqual(NOTHING)
    await grant()
    const [mail, ...more] = (await mailbox()) ?? []
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      to: 'zhou@example.org',
      subject: 'You were given a duty in 夜话: sign in again',
    })
    expect(mail?.text).toContain('https://night.example.org/sign-in')
    const record = await readable().auditRecord.findFirst({ where: { action: 'role.granted' } })
    expect(record?.facts).toMatchObject({
      role: 'OWNER',
      devices: 1,
      links: 1,
      passkeys: 0,
      accounts: 0,
    })
    expect(await handedAccess(organiser, memberId)).toEqual(NOTHING)
  })

  it('wins over the opening of the link in every order of the two', async () => {
    for (let round = 0; round < 6; round += 1) {
      await changeRole(owner, { memberId, role: 'ORGANISER', held: false })
      const token = await handed()
      const pages = Array.from({ length: 4 }, (_, page) => opened(token, `page ${page % 2}`))
      await Promise.all([...pages, grant('ORGANISER'), opened(token, 'page 0')])
      expect(await readable().session.count({ where: { memberId } }), `round ${round}`).toBe(0)
    }
  })
})

describe('two rows that become one', () => {
  const reason = '同一个人'

  it('end what was handed to the row with fewer duties, and leave the other’s', async () => {
    const session = await opened(await handed())
    const unused = await handed()
    const own = await newLink(readable(), {
      memberId: organiser.memberId,
      purpose: 'EMAIL',
      createdById: null,
    })
    const kept = await opened(own.token)
    const merge = { keptId: organiser.memberId, otherId: memberId, reason }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('OK')
    expect([await kindAt(session), await kindAt(kept)]).toEqual(['visitor', 'member'])
    expect(await openLink(unused, HERE)).toBeNull()
  })

  it('end it also when the duties come from the row that goes', async () => {
    const session = await opened(await handed())
    const merge = { keptId: memberId, otherId: organiser.memberId, reason }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('OK')
    expect(await kindAt(session)).toBe('visitor')
  })

  it('end what was handed to the part that a split made, when the split is taken back', async () => {
    const name = await readable().memberName.create({
      data: {
        memberId: owner.memberId,
        kind: 'GROUP_NICKNAME',
        text: '沈知远-星桥-产品',
        folded: '沈知远-星桥-产品',
        source: 'test',
        heldFrom: new Date(),
      },
    })
    const split = await splitMember(owner, {
      memberId: owner.memberId,
      displayName: '知远',
      reason,
      names: [name.id],
      labels: [],
      mentions: [],
      checkIns: [],
      talks: [],
    })
    if (!split.ok) throw new Error(split.refusal.code)
    const session = await opened(await handed(split.value.memberId))
    expect(await kindAt(session)).toBe('member')
    expect(codeOf(await undoMerge(CONSOLE, split.value.mergeId))).toBe('OK')
    expect(await kindAt(session)).toBe('visitor')
  })
})
