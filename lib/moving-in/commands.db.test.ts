import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { openLink } from '@/lib/auth/links/open-link'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import type { MemberViewer } from '@/lib/auth/types'
import { createNamed } from '@/lib/claims/fixtures'
import { decide } from '@/lib/config/config'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { mailbox } from '@/lib/mail/mailbox'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { now } from '@/lib/shared/clock'
import { handLink, inviteByMail, makeLinkFile, takeBack } from './commands'
import { writeInvitationsJob } from './jobs'
import { invitingDesk, notIn, progressByGroup } from './queries'
import { BATCH_SIZE } from './rules'

const HERE = { device: 'Firefox · Linux' }
const ORIGIN = 'https://night.example.org'
const ALL = { groupId: null, again: false }
let groupId: string
let organiser: MemberViewer
let owner: MemberViewer

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', PUBLIC_URL: ORIGIN })
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  owner = await createMember(groupId, '山长', { roles: ['OWNER'] })
})

/** Members with addresses who never came in. */
async function invitees(count: number, group = groupId): Promise<MemberViewer[]> {
  const made: MemberViewer[] = []
  for (let n = 0; n < count; n += 1) {
    const nickname = `成员${String(n).padStart(3, '0')}-青禾-产品`
    made.push(await createNamed(group, nickname, { email: `m${String(n)}@example.org` }))
  }
  return made
}

/** Does the waiting parts of a batch without the pauses between them. */
async function writeAll(parts = 50): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [
      writeInvitationsJob.name,
    ])
    if ((await drainJobs([writeInvitationsJob])) === 0) return
  }
}

const linksInMail = async () =>
  ((await mailbox()) ?? []).map(({ to, text }) => ({
    to,
    token: tokenIn(new URL(/https:\S+/u.exec(text)?.[0] ?? '').searchParams.get('token') ?? ''),
  }))
const firstBatch = async () => (await readable().invitationBatch.findFirstOrThrow()).id
const view = { view: 'all', group: '', page: 1 } as const

describe('inviting by mail', () => {
  it('writes to each member with an address who never came in, in parts, and lets each in once', async () => {
    const members = await invitees(BATCH_SIZE * 2 + 3)
    await createNamed(groupId, '无址-青禾-产品')
    expect(await inviteByMail(organiser, ALL)).toEqual({ ok: true, value: members.length })
    await drainJobs([writeInvitationsJob])
    expect(await linksInMail()).toHaveLength(BATCH_SIZE)
    await writeAll()
    const mails = await linksInMail()
    expect(new Set(mails.map(({ to }) => to)).size).toBe(members.length)
    const desk = await invitingDesk(organiser, 'MAIL')
    expect(desk).toMatchObject({ ready: 0, invited: members.length, noAddress: 3 })
    expect(desk?.batches[0]).toMatchObject({ total: members.length, came: 0, cancelled: false })
    expect(desk?.batches[0]?.endedAt).not.toBeNull()
    const [first] = mails
    expect(await openLink(first?.token ?? '', HERE)).not.toBeNull()
    expect(await openLink(first?.token ?? '', HERE)).toBeNull()
    expect((await progressByGroup(organiser))?.get(groupId)?.ways).toEqual(
      new Map([['INVITATION', 1]]),
    )
    expect((await invitingDesk(organiser, 'MAIL'))?.batches[0]?.came).toBe(1)
  })

  it('leaves out next time who came and who has an invitation that opens, unless all are asked for', async () => {
    await invitees(3)
    await inviteByMail(organiser, ALL)
    await writeAll()
    expect(codeOf(await inviteByMail(organiser, ALL))).toBe('NONE_TO_INVITE')
    const [came] = await linksInMail()
    await openLink(came?.token ?? '', HERE)
    expect(await inviteByMail(organiser, { ...ALL, again: true })).toEqual({ ok: true, value: 2 })
    await writeAll()
    // The older link of each dies with the newer.
    expect(await readable().signInLink.count({ where: { usedAt: null } })).toBe(2)
  })

  it('is begun by one of ten who press at once', async () => {
    await invitees(3)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => inviteByMail(organiser, ALL)),
    )
    expect(answers.map(codeOf).toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => 'INVITING_ALREADY'),
      'OK',
    ])
    await writeAll()
    expect(await linksInMail()).toHaveLength(3)
  })

  it('writes to no member twice though its job runs twice, and passes who came or left meanwhile', async () => {
    const [one, two, three] = await invitees(3)
    await inviteByMail(organiser, ALL)
    const handed = await handLink(owner, { memberId: one?.memberId ?? '', origin: ORIGIN })
    const address = handed.ok ? handed.value.address : ''
    await openLink(new URL(address).searchParams.get('token') ?? '', HERE)
    await readable().member.update({ where: { id: two?.memberId }, data: { status: 'LEFT' } })
    const batchId = await firstBatch()
    await Promise.all([
      writeInvitationsJob.work({ batchId }),
      writeInvitationsJob.work({ batchId }),
    ])
    await writeAll()
    expect((await linksInMail()).map(({ to }) => to)).toEqual(['m2@example.org'])
    const states = await readable().invitation.findMany({
      where: { batchId },
      select: { memberId: true, state: true },
    })
    expect(new Map(states.map(({ memberId, state }) => [memberId, state]))).toEqual(
      new Map([
        [one?.memberId, 'SKIPPED'],
        [two?.memberId, 'SKIPPED'],
        [three?.memberId, 'MADE'],
      ]),
    )
  })

  it('is taken back: what waits is cancelled, what was sent opens nothing', async () => {
    await invitees(BATCH_SIZE + 5)
    await inviteByMail(organiser, ALL)
    await drainJobs([writeInvitationsJob])
    const batchId = await firstBatch()
    expect(await takeBack(organiser, { batchId })).toEqual({ ok: true, value: BATCH_SIZE + 5 })
    await writeAll()
    const mails = await linksInMail()
    expect(mails).toHaveLength(BATCH_SIZE)
    for (const { token } of mails) expect(await openLink(token, HERE)).toBeNull()
    expect((await invitingDesk(organiser, 'MAIL'))?.batches[0]).toMatchObject({
      cancelled: true,
      open: 0,
    })
    expect(await inviteByMail(organiser, ALL)).toEqual({ ok: true, value: BATCH_SIZE + 5 })
  })

  it('is refused where no mail is sent, and lets no older invitation open after a new address', async () => {
    decide({ YEHUA_MODE: 'production' })
    await invitees(1)
    expect(codeOf(await inviteByMail(organiser, ALL))).toBe('NO_MAIL')
    expect(await readable().invitation.count()).toBe(0)
  })

  it('keeps no link readable in the database, once the mail is sent', async () => {
    await invitees(2)
    await inviteByMail(organiser, ALL)
    await writeAll()
    const tokens = (await linksInMail()).map(({ token }) => token)
    const { rows } = await pool().query<{ all: string }>(
      `SELECT (SELECT json_agg(i) FROM "Invitation" i)::text || (SELECT json_agg(b) FROM "InvitationBatch" b)::text
        || (SELECT json_agg(l) FROM "SignInLink" l)::text || (SELECT json_agg(a) FROM "AuditRecord" a)::text AS all`,
    )
    expect(tokens).toHaveLength(2)
    for (const token of tokens) expect(rows[0]?.all).not.toContain(token)
  })
})

describe('links in a file', () => {
  it('are made for each member who never came in, open once, and die with the next file', async () => {
    await invitees(3)
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
    await invitees(2)
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
    const [member] = await invitees(1)
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
  const [member] = await invitees(1)
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

it('forgets what was sent to a member who is erased', async () => {
  const [member] = await invitees(1)
  await inviteByMail(organiser, ALL)
  await writeAll()
  const erasing = { memberId: member?.memberId ?? '', typed: member?.displayName ?? '', words: [] }
  expect(codeOf(await eraseMember(owner, erasing))).toBe('OK')
  expect(await readable().invitation.count()).toBe(0)
})
