import { beforeEach, describe, expect, it } from 'vitest'
import { requestLink } from '@/lib/auth/links/commands'
import { newLink } from '@/lib/auth/links/new-link'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import {
  codeOf,
  CONSOLE,
  freshCommunity,
  createMember,
  mailLinks,
  signIn,
} from '@/lib/auth/fixtures'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { mergeMembers, undoMerge } from './commands'

let keptId = ''
let otherId = ''

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', PUBLIC_URL: 'https://night.example.org' })
  const groupId = await freshCommunity()
  keptId = (await createMember(groupId, '沈知远', { email: 'shen@example.org' })).memberId
  otherId = (await createMember(groupId, '知远', { email: 'yuan@example.org' })).memberId
})

async function merged(): Promise<string> {
  const outcome = await mergeMembers(CONSOLE, { keptId, otherId, reason: '同一个人' })
  return outcome.ok ? outcome.value : outcome.refusal.code
}

/** Signs in by mail, as the owner of the address does; answers the session's token. */
async function byMail(email: string): Promise<string> {
  await requestLink({ email, next: '/', locale: 'zh', client: '192.0.2.1' })
  await mailLinks()
  const [mail] = (await mailbox()) ?? []
  expect(mail?.to).toBe(email)
  const link = new URL(/https:\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  const session = await openLink(link.searchParams.get('token') ?? '', { device: null })
  return session?.token ?? ''
}

async function whoIs(token: string): Promise<string> {
  const viewer = await viewerOfToken(token)
  return viewer.kind === 'member' ? viewer.memberId : viewer.kind
}

const linkFor = (memberId: string) =>
  newLink(readable(), { memberId, purpose: 'PERSONAL', createdById: null })

describe('after a merge of two with an e-mail address', () => {
  it('either address signs in as the one who stays', async () => {
    await merged()
    expect(await whoIs(await byMail('yuan@example.org'))).toBe(keptId)
    expect(await whoIs(await byMail('shen@example.org'))).toBe(keptId)
  })

  it('open sessions and unused links are those of the one who stays', async () => {
    const token = await signIn(otherId)
    const link = await linkFor(otherId)
    await merged()
    expect(await whoIs(token)).toBe(keptId)
    const opened = await openLink(link.token, { device: null })
    expect(await whoIs(opened?.token ?? '')).toBe(keptId)
  })

  it('refuses the address of a member who was merged away and has left', async () => {
    await merged()
    await readable().member.update({ where: { id: keptId }, data: { status: 'REMOVED' } })
    await requestLink({ email: 'yuan@example.org', next: '/', locale: 'zh', client: '192.0.2.1' })
    await mailLinks()
    expect(await readable().mail.count()).toBe(0)
  })
})

describe('after a merge was undone', () => {
  it('each is who they were, and a device that came in since has to sign in again', async () => {
    const [kept, other] = [await signIn(keptId), await signIn(otherId)]
    const merge = await merged()
    const since = await byMail('yuan@example.org')
    const unused = await linkFor(keptId)
    expect(codeOf(await undoMerge(CONSOLE, merge))).toBe('OK')
    expect([await whoIs(kept), await whoIs(other)]).toEqual([keptId, otherId])
    expect(await whoIs(since)).toBe('visitor')
    expect(await openLink(unused.token, { device: null })).toBeNull()
    expect(await whoIs(await byMail('yuan@example.org'))).toBe(otherId)
  })

  it('it does not matter that a device signed out meanwhile', async () => {
    await signIn(otherId)
    const merge = await merged()
    await readable().session.deleteMany()
    await readable().signInLink.deleteMany()
    expect(codeOf(await undoMerge(CONSOLE, merge))).toBe('OK')
  })
})
