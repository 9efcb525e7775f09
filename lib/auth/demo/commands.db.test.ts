import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { createDemoLink, offersDemo } from './commands'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { codeOf, freshCommunity, createMember } from '@/lib/auth/fixtures'

const LOCAL = { 'x-yehua-peer': '127.0.0.1', 'x-yehua-relayed': 'no', host: 'localhost:3000' }
const from = (headers: Record<string, string> = {}) => new Headers({ ...LOCAL, ...headers })

beforeEach(async () => {
  decide({ YEHUA_MODE: 'demo', SMTP_URL: '' })
  const groupId = await freshCommunity()
  await createMember(groupId, '沈知远', { roles: ['HOST'] })
  await createMember(groupId, '林一苇', { roles: ['OWNER', 'HOST'] })
  await createMember(groupId, '周砚')
})

describe('one tap per role', () => {
  it('signs in a member who holds only this role, by a link like any other', async () => {
    const roles = []
    for (const role of ['MEMBER', 'HOST', 'OWNER'] as const) {
      const link = await createDemoLink(role, from())
      const session = await openLink(link.ok ? link.value : '', { device: null })
      const viewer = await viewerOfToken(session?.token ?? '')
      roles.push(viewer.kind === 'member' ? viewer.displayName : null)
    }
    expect(roles).toEqual(['周砚', '沈知远', '林一苇'])
    expect(codeOf(await createDemoLink('EDITOR', from()))).toBe('MEMBER_UNKNOWN')
  })

  it.each([
    ['another machine', { 'x-yehua-peer': '192.168.0.9' }],
    ['a proxy on this machine', { 'x-yehua-relayed': 'yes' }],
    ['a name that points here', { host: 'evil.example.org' }],
    ['a server that marks no peers', { 'x-yehua-peer': '', 'x-yehua-relayed': '' }],
  ])('is refused to %s', async (_, headers) => {
    expect(offersDemo(from(headers))).toBe('elsewhere')
    expect(codeOf(await createDemoLink('OWNER', from(headers)))).toBe('NOT_ALLOWED')
    expect(await readable().signInLink.count()).toBe(0)
  })

  it.each(['production', 'development'])('does not exist in %s', async (mode) => {
    decide({ YEHUA_MODE: mode })
    expect(offersDemo(from())).toBe('never')
    expect(codeOf(await createDemoLink('OWNER', from()))).toBe('NOT_ALLOWED')
  })
})
