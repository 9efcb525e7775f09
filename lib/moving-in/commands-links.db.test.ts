import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { openLink } from '@/lib/auth/links/open-link'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { handLink, inviteByMail, makeLinkFile, takeBack } from './commands'
import { createInvitees } from './fixtures'
import { invitingDesk, notIn, progressByGroup } from './queries'

const HERE = { device: 'Firefox · Linux' }
const ORIGIN = 'https://night.example.org'
const ALL = { groupId: null, again: false }
const view = { view: 'all', group: '', page: 1 } as const
let groupId: string
let organiser: MemberViewer
let owner: MemberViewer

beforeEach(async () => {
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  owner = await createMember(groupId, '山长', { roles: ['OWNER'] })
})

const firstBatch = async () => (await readable().invitationBatch.findFirstOrThrow()).id

describe('links in a file', () => {
  it('are made for each member who never came in, open once, and die with the next file', async () => {
    await createInvitees(groupId, 3)
    const first = await makeLinkFile(organiser, { groupId: null, origin: ORIGIN })
    const second = await makeLinkFile(organiser, { groupId: null, origin: ORIGIN })
    if (!first.ok || !second.ok) throw new Error('refused')
    // The owner and the organiser were never in either, and are above the organiser who asks.
    expect(second.value.map(({ nickname }) => nickname)).toEqual([
      '成员000-青禾-产品',
      '成员001-青禾-产品',
      '成员002-青禾-产品',
    ])
    const token = (address = '') => new URL(address).searchParams.get('token') ?? ''
    expect(await openLink(token(first.value[0]?.address), HERE)).toBeNull()
    expect(await openLink(token(second.value[0]?.address), HERE)).not.toBeNull()
    const acts = await readable().auditRecord.groupBy({ by: ['action'], _count: true })
    expect(acts.find(({ action }) => action === 'link.created')?._count).toBe(6)
    expect(acts.find(({ action }) => action === 'invitations.made')?._count).toBe(2)
  })

  it('include organisers for an owner, and end when one of them gets a duty or all are taken back', async () => {
    await createInvitees(groupId, 2)
    const made = await makeLinkFile(owner, { groupId: null, origin: ORIGIN })
    expect(made.ok ? made.value.length : 0).toBe(4)
    const batchId = await firstBatch()
    expect(await takeBack(owner, { batchId })).toEqual({ ok: true, value: 4 })
    expect(await readable().signInLink.count()).toBe(0)
    expect(await takeBack(owner, { batchId })).toEqual({ ok: true, value: 0 })
  })

  it('are refused where all are in', async () => {
    const answer = await makeLinkFile(organiser, { groupId: crypto.randomUUID(), origin: ORIGIN })
    expect(codeOf(answer)).toBe('NONE_TO_INVITE')
  })
})

describe('a link handed over', () => {
  it('lets the member in, who is not listed any more', async () => {
    const [member] = await createInvitees(groupId, 1)
    const memberId = member?.memberId ?? ''
    expect(
      (await notIn(organiser, view))?.rows.find((row) => row.memberId === memberId),
    ).toMatchObject({ nickname: '成员000-青禾-产品', invited: null, mayHand: true })
    const made = await handLink(organiser, { memberId, origin: ORIGIN })
    expect(made.ok && made.value.name).toBe('成员000-青禾-产品')
    const row = (await notIn(organiser, { ...view, view: 'invited' }))?.rows[0]
    expect(row?.invited?.way).toBe('HAND')
    expect(row?.invited?.opensUntil).not.toBeNull()
    const token = new URL(made.ok ? made.value.address : '').searchParams.get('token') ?? ''
    expect(await openLink(token, HERE)).not.toBeNull()
    expect((await notIn(organiser, view))?.rows.map((one) => one.memberId)).not.toContain(memberId)
    expect(codeOf(await handLink(organiser, { memberId, origin: ORIGIN }))).toBe('ALREADY_IN')
  })

  it('is made by no organiser for an owner', async () => {
    const answer = await handLink(organiser, { memberId: owner.memberId, origin: ORIGIN })
    expect(codeOf(answer)).toBe('NOT_ALLOWED')
    expect(await readable().signInLink.count()).toBe(0)
  })
})

it('asks for a recent sign-in, and serves organisers alone', async () => {
  const [member] = await createInvitees(groupId, 1)
  const late = { ...organiser, signedInAt: now().subtract({ hours: 48 }) }
  const editor = await createMember(groupId, '编者', { roles: ['EDITOR', 'HOST', 'COORDINATOR'] })
  const memberId = member?.memberId ?? ''
  for (const [actor, code] of [
    [late, 'SIGN_IN_AGAIN'],
    [editor, 'NOT_ALLOWED'],
    [member, 'NOT_ALLOWED'],
  ] as const) {
    if (actor === undefined) continue
    const answers = [
      await inviteByMail(actor, ALL),
      await makeLinkFile(actor, { groupId: null, origin: ORIGIN }),
      await handLink(actor, { memberId, origin: ORIGIN }),
      await takeBack(actor, { batchId: crypto.randomUUID() }),
    ]
    expect(answers.map(codeOf)).toEqual([code, code, code, code])
  }
  expect(await notIn(editor, view)).toBeNull()
  expect(await progressByGroup(editor)).toBeNull()
  expect(await invitingDesk(editor, 'MAIL')).toBeNull()
  expect(await readable().invitation.count()).toBe(0)
})
