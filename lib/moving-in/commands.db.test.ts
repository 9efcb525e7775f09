import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
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
import { handLink, inviteByMail, takeBack } from './commands'
import { writeInvitationsJob } from './jobs'
import { createInvitees, writeAll } from './fixtures'
import { invitingDesk, progressByGroup } from './queries'
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

const linksInMail = async () =>
  ((await mailbox()) ?? []).map(({ to, text }) => ({
    to,
    token: tokenIn(new URL(/https:\S+/u.exec(text)?.[0] ?? '').searchParams.get('token') ?? ''),
  }))
const firstBatch = async () => (await readable().invitationBatch.findFirstOrThrow()).id

describe('inviting by mail', () => {
  it('writes to each member with an address who never came in, in parts, and lets each in once', async () => {
    const members = await createInvitees(groupId, BATCH_SIZE * 2 + 3)
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
    await createInvitees(groupId, 3)
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

  it('counts as open the links that open, and apart those of members who came another way', async () => {
    const [, two, three, four, five] = await createInvitees(groupId, 6)
    await inviteByMail(organiser, ALL)
    await writeAll()
    const db = readable()
    const mails = await linksInMail()
    const open = (at: number) => {
      const mail = mails.find(({ to }) => to === `m${String(at)}@example.org`)
      return openLink(mail?.token ?? '', HERE)
    }
    expect(await open(0)).not.toBeNull()
    await signIn(two?.memberId ?? '')
    await db.member.update({ where: { id: three?.memberId ?? '' }, data: { status: 'LEFT' } })
    await db.signInLink.updateMany({
      where: { memberId: four?.memberId ?? '' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await db.signInLink.deleteMany({ where: { memberId: five?.memberId ?? '' } })
    expect((await invitingDesk(organiser, 'MAIL'))?.batches[0]).toMatchObject({
      total: 6,
      came: 2,
      open: 2,
      openOfCame: 1,
    })
    const opened = await Promise.all([0, 1, 2, 3, 4, 5].map(open))
    expect(opened.map((session) => session !== null)).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
    ])
  })

  it('is begun by one of ten who press at once', async () => {
    await createInvitees(groupId, 3)
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
    const [one, two, three] = await createInvitees(groupId, 3)
    await inviteByMail(organiser, ALL)
    const handed = await handLink(owner, { memberId: one?.memberId ?? '', origin: ORIGIN })
    const address = handed.ok ? handed.value.address : ''
    await openLink(new URL(address).searchParams.get('token') ?? '', HERE)
    await readable().member.update({ where: { id: two?.memberId ?? '' }, data: { status: 'LEFT' } })
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
    await createInvitees(groupId, BATCH_SIZE + 5)
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

  it('is refused where no mail is sent', async () => {
    decide({ YEHUA_MODE: 'production' })
    await createInvitees(groupId, 1)
    expect(codeOf(await inviteByMail(organiser, ALL))).toBe('NO_MAIL')
    expect(await readable().invitation.count()).toBe(0)
  })

  it('keeps no link readable in the database, once the mail is sent', async () => {
    await createInvitees(groupId, 2)
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

it('forgets what was sent to a member who is erased', async () => {
  const [member] = await createInvitees(groupId, 1)
  await inviteByMail(organiser, ALL)
  await writeAll()
  const erasing = {
    memberId: member?.memberId ?? '',
    typed: member?.displayName ?? '',
    words: 'KEEP' as const,
  }
  expect(codeOf(await eraseMember(owner, erasing))).toBe('OK')
  expect(await readable().invitation.count()).toBe(0)
})
