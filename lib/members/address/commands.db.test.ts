import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { newLink } from '@/lib/auth/links/new-link'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { mailbox } from '@/lib/mail/mailbox'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { correctMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { statementsOf } from '@/lib/testing/statements'
import { askForAddress, cancelAddress, confirmAddress } from './commands'
import { mailProofOfAddress } from './jobs'
import { isAddressHanded, pendingAddress } from './queries'

const NEW = 'neu@example.org'
const OLD = 'zhou@example.org'
let groupId = ''
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', RECENT_SIGN_IN_MINUTES: '' })
  decide({ PUBLIC_URL: 'https://night.example.org' })
  groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'], email: 'shen@example.org' })
  const { memberId } = await createMember(groupId, '周砚', { email: OLD, locale: 'en' })
  member = await cameBy('EMAIL', null, memberId)
})

/** The member as they are in by a link of this kind. */
async function cameBy(
  via: 'EMAIL' | 'PERSONAL' | 'CLAIM',
  madeById: string | null,
  id = member.memberId,
) {
  const token = await signIn(id)
  const viewer = await viewerOfToken(token)
  if (viewer.kind !== 'member') throw new Error('not signed in')
  await readable().session.update({
    where: { id: viewer.sessionId ?? '' },
    data: { via, madeById },
  })
  return viewer
}

const ask = (email = NEW, actor = member) => askForAddress(actor, { email, locale: 'zh' })
const prove = (token: string) => confirmAddress(token, '192.0.2.1')
const addressOf = async (id = member.memberId) =>
  (await readable().member.findUniqueOrThrow({ where: { id } })).email

/** Does what was queued, and answers the mails that left, the newest first. */
async function mails() {
  await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [
    mailProofOfAddress.name,
  ])
  await drainJobs([mailProofOfAddress])
  return (await mailbox()) ?? []
}

async function mailedToken(): Promise<string> {
  const text = (await mails())[0]?.text ?? ''
  return new URL(/https:\S+/u.exec(text)?.[0] ?? '').searchParams.get('token') ?? ''
}

async function changedTo(email: string, actor = member): Promise<string> {
  expect(codeOf(await ask(email, actor))).toBe('OK')
  return codeOf(await prove(await mailedToken()))
}

describe('an address of one’s own', () => {
  it('is another one only once its mailed link was opened, and the old one hears of it', async () => {
    expect(codeOf(await ask())).toBe('OK')
    expect(await pendingAddress(member)).toMatchObject({ email: NEW })
    const token = await mailedToken()
    expect((await mails()).map(({ to }) => to)).toEqual([NEW])
    expect(await addressOf()).toBe(OLD)
    expect(codeOf(await prove(token))).toBe('OK')
    expect(await addressOf()).toBe(NEW)
    expect(await pendingAddress(member)).toBeNull()
    expect((await mails())[0]).toMatchObject({
      to: OLD,
      subject: 'Your address in 夜话 was changed',
    })
    const acts = await readable().auditRecord.findMany({ where: { action: 'address.changed' } })
    expect(acts.map(({ subjectId, facts }) => [subjectId, facts])).toEqual([[member.memberId, {}]])
  })

  it('is added where there was none, and nothing is mailed to anybody else', async () => {
    await readable().member.update({ where: { id: member.memberId }, data: { email: null } })
    expect(await changedTo(NEW)).toBe('OK')
    expect((await mails()).map(({ to }) => to)).toEqual([NEW])
  })

  it('is proven once, of many at once as well, and within an hour', async () => {
    await ask()
    const token = await mailedToken()
    const codes = (await Promise.all([prove(token), prove(token), prove(token)])).map(codeOf)
    const ended = 'ADDRESS_LINK_ENDED'
    expect(codes.toSorted()).toEqual([ended, ended, 'OK'])
    expect(codeOf(await prove(token))).toBe(ended)
    expect(codeOf(await prove('made up'))).toBe(ended)
    await ask('later@example.org')
    const late = await mailedToken()
    await pool().query(`UPDATE "AddressChange" SET "expiresAt" = now() - interval '1 second'`)
    expect(codeOf(await prove(late))).toBe(ended)
    expect(await addressOf()).toBe(NEW)
  })

  it('keeps the last that was asked for, until it is cancelled', async () => {
    await ask('first@example.org')
    const first = await mailedToken()
    await ask('second@example.org')
    const second = await mailedToken()
    expect(codeOf(await prove(first))).toBe('ADDRESS_LINK_ENDED')
    expect(await pendingAddress(member)).toMatchObject({ email: 'second@example.org' })
    expect(codeOf(await cancelAddress(owner))).toBe('ADDRESS_NOT_ASKED')
    expect(codeOf(await cancelAddress(member))).toBe('OK')
    expect(codeOf(await prove(second))).toBe('ADDRESS_LINK_ENDED')
    expect(await addressOf()).toBe(OLD)
  })

  it('gives an address of another the same answer, in the same statements, and mails its holder', async () => {
    const answers: unknown[] = []
    const asking = (email: string) => statementsOf(async () => answers.push(await ask(email)))
    // The first of all makes what is cached.
    await ask('first@example.org')
    const free = await asking('free@example.org')
    expect(await asking('shen@example.org')).toEqual(free)
    expect(answers[1]).toEqual(answers[0])
    expect(await pendingAddress(member)).toMatchObject({ email: 'shen@example.org' })
    const [mail] = (await mails()).filter(({ to }) => to === 'shen@example.org')
    expect(mail?.subject).toContain('有人想在')
    expect(mail?.text).not.toContain('周砚')
    expect(mail?.text).not.toContain('https://')
  })

  it('is refused where another took it before the link was opened', async () => {
    await ask()
    const token = await mailedToken()
    await readable().member.update({ where: { id: owner.memberId }, data: { email: NEW } })
    expect(codeOf(await prove(token))).toBe('EMAIL_TAKEN')
    expect(await addressOf()).toBe(OLD)
  })

  it('ends links that were mailed to the old one', async () => {
    const link = await newLink(readable(), {
      memberId: member.memberId,
      purpose: 'EMAIL',
      createdById: null,
    })
    await changedTo(NEW)
    expect(await openLink(link.token, { device: null })).toBeNull()
  })

  it('is asked for five times an hour at most, and not where it is the member’s already', async () => {
    expect(codeOf(await ask(OLD))).toBe('ADDRESS_YOURS')
    for (let turn = 0; turn < 5; turn += 1) {
      expect(codeOf(await ask(`neu${String(turn)}@example.org`))).toBe('OK')
    }
    expect(codeOf(await ask('neu6@example.org'))).toBe('TOO_MANY_TRIES')
  })

  it('is nothing for a former member, nor for a session that has ended', async () => {
    await ask()
    const token = await mailedToken()
    await readable().session.deleteMany({ where: { memberId: member.memberId } })
    expect(codeOf(await ask('other@example.org'))).toBe('SIGN_IN_FIRST')
    await readable().member.update({ where: { id: member.memberId }, data: { status: 'LEFT' } })
    expect(codeOf(await prove(token))).toBe('ADDRESS_LINK_ENDED')
  })
})

describe('a duty that is given', () => {
  const give = () => changeRole(owner, { memberId: member.memberId, role: 'HOST', held: true })

  it('leaves an address that was added after coming in by mail', async () => {
    await changedTo(NEW)
    expect(await isAddressHanded(owner, member.memberId)).toBe(false)
    expect(codeOf(await give())).toBe('OK')
    expect(await addressOf()).toBe(NEW)
  })

  it.each(['PERSONAL', 'CLAIM'] as const)(
    'goes back to the address before those that were added after a %s of another',
    async (via) => {
      const handed = await cameBy(via, owner.memberId)
      expect(await changedTo('one@example.org', handed)).toBe('OK')
      expect(await changedTo('two@example.org', handed)).toBe('OK')
      expect(await isAddressHanded(owner, member.memberId)).toBe(true)
      expect(await isAddressHanded(member, member.memberId)).toBe(false)
      await ask('three@example.org', handed)
      expect(codeOf(await give())).toBe('OK')
      expect(await addressOf()).toBe(OLD)
      expect(await pendingAddress(member)).toBeNull()
      const [mail] = (await mails()).filter(({ subject }) =>
        subject.includes('add this address again'),
      )
      expect(mail?.to).toBe('two@example.org')
      const acts = await readable().auditRecord.count({ where: { action: 'address.ended' } })
      expect(acts).toBe(1)
    },
  )

  it('leaves an address that an organiser wrote down since', async () => {
    await changedTo(NEW, await cameBy('PERSONAL', owner.memberId))
    const person = { displayName: '周砚', company: null, position: null, city: null, groupId }
    const correct = (email: string) =>
      correctMember(owner, member.memberId, {
        ...person,
        email,
        groupNickname: null,
        joinedOn: null,
      })
    expect(codeOf(await correct('desk@example.org'))).toBe('OK')
    expect(codeOf(await correct(NEW))).toBe('OK')
    await give()
    expect(await addressOf()).toBe(NEW)
  })

  it('does so where rows become one, before the address goes to the row with the duty', async () => {
    await readable().member.update({ where: { id: member.memberId }, data: { email: null } })
    await changedTo(NEW, await cameBy('CLAIM', owner.memberId))
    const host = await createMember(groupId, '周砚（主持）', { roles: ['HOST'] })
    const merge = { keptId: host.memberId, otherId: member.memberId, reason: '同一个人' }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('OK')
    expect([await addressOf(host.memberId), await addressOf()]).toEqual([null, null])
  })
})
