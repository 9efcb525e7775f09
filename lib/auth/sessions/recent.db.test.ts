import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { signOutMember } from '@/lib/auth/devices/commands'
import { codeOf, CONSOLE, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { askForPasskey } from '@/lib/auth/passkeys/commands'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { openLink } from '@/lib/auth/links/open-link'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { decideClaims, openClaims } from '@/lib/claims/desk/commands'
import { requireDeskPasskey } from '@/lib/communities/settings/commands-desk'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { undoImport } from '@/lib/detection/undo/commands'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { askForAddress } from '@/lib/members/address/commands'
import { correctMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { handLink, inviteByMail, makeLinkFile, takeBack } from '@/lib/moving-in/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { exportData } from '@/lib/privacy/commands-exporting'
import { undoRoster } from '@/lib/rosters/undo/commands'
import type { Outcome } from '@/lib/shared/outcome'
import { watchWrites } from '@/lib/testing/writes'
import { viewerOfToken } from './viewer'

let groupId = ''
let owner: MemberViewer
let token = ''
let memberId = ''
let keptId = ''

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', RECENT_SIGN_IN_MINUTES: '' })
  groupId = await freshCommunity()
  const { memberId: ownerId } = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  token = await signIn(ownerId)
  owner = await ownerNow()
  memberId = (await createMember(groupId, '周砚')).memberId
  keptId = (await createMember(groupId, '林一苇', { roles: ['HOST'] })).memberId
})

async function ownerNow(): Promise<MemberViewer> {
  const viewer = await viewerOfToken(token)
  if (viewer.kind !== 'member') throw new Error('not signed in')
  return viewer
}

const age = (minutes: number) =>
  readable().session.updateMany({ data: { createdAt: new Date(Date.now() - minutes * 60_000) } })

const person = (email: string | null) => ({
  displayName: '周砚',
  company: null,
  position: null,
  city: null,
  email,
  groupNickname: null,
  joinedOn: null,
  groupId,
})

const ORIGIN = 'https://night.example.org'

/** Every act that SECURITY.md names. */
const ACTS: readonly [string, (actor: Actor) => Promise<Outcome<unknown>>][] = [
  ['giving a duty', (actor) => changeRole(actor, { memberId, role: 'HOST', held: true })],
  ['taking a duty', (actor) => changeRole(actor, { memberId: keptId, role: 'HOST', held: false })],
  [
    'merging a row with a duty',
    (actor) => mergeMembers(actor, { keptId, otherId: memberId, reason: '' }),
  ],
  [
    'asking for an address of one’s own',
    (actor) => askForAddress(actor, { email: 'neu@example.org', locale: 'zh' }),
  ],
  ['asking for a passkey at the desk', (actor) => requireDeskPasskey(actor, { on: true })],
  ['adding a passkey', (actor) => askForPasskey(actor, null)],
  ['making a sign-in link', (actor) => createPersonalLink(actor, memberId)],
  ['inviting by mail', (actor) => inviteByMail(actor, { groupId: null, again: true })],
  ['making a file of links', (actor) => makeLinkFile(actor, { groupId: null, origin: ORIGIN })],
  ['handing a link over', (actor) => handLink(actor, { memberId, origin: ORIGIN })],
  ['taking invitations back', (actor) => takeBack(actor, { batchId: randomUUID() })],
  ['opening claims', (actor) => openClaims(actor)],
  [
    'deciding about claims',
    (actor) => decideClaims(actor, { decision: 'refuse', claims: [randomUUID()] }),
  ],
  ['changing an address', (actor) => correctMember(actor, memberId, person('zhou@example.org'))],
  ['signing a member out everywhere', (actor) => signOutMember(actor, memberId)],
  ['taking data along', (actor) => exportData(actor, memberId, { as: 'json', locale: 'zh' })],
  ['erasing', (actor) => eraseMember(actor, { memberId, typed: '周砚', words: 'KEEP' })],
  ['taking an import back', (actor) => undoImport(actor, randomUUID())],
  ['taking a roster back', (actor) => undoRoster(actor, randomUUID(), { reason: '' })],
]

describe('an act that asks for a recent sign-in', () => {
  it.each(ACTS)('%s is refused after sixteen minutes, and writes nothing', async (_, act) => {
    await age(16)
    const actor = await ownerNow()
    const writes = await watchWrites()
    expect(await act(actor)).toEqual({
      ok: false,
      refusal: { code: 'SIGN_IN_AGAIN', facts: { minutes: 15 } },
    })
    expect(await writes.take()).toEqual([])
    await writes.stop()
  })

  it.each(ACTS)('%s is not refused for it within fifteen', async (_, act) => {
    await age(14)
    expect(codeOf(await act(await ownerNow()))).not.toBe('SIGN_IN_AGAIN')
  })

  it.each(ACTS)(
    '%s says nothing of it to a visitor, and asks the console for none',
    async (_, act) => {
      const visitor = codeOf(await act({ kind: 'visitor' }))
      expect(['NOT_ALLOWED', 'SIGN_IN_FIRST']).toContain(visitor)
      expect(codeOf(await act(CONSOLE))).not.toBe('SIGN_IN_AGAIN')
    },
  )

  it('is done after opening a personal link once more', async () => {
    await age(16)
    expect(codeOf(await changeRole(await ownerNow(), { memberId, role: 'HOST', held: true }))).toBe(
      'SIGN_IN_AGAIN',
    )
    const link = await createPersonalLink(CONSOLE, owner.memberId)
    const search = new URL(link.ok ? link.value.address : '').searchParams
    token = (await openLink(search.get('token') ?? '', { device: null }))?.token ?? ''
    expect(codeOf(await changeRole(await ownerNow(), { memberId, role: 'HOST', held: true }))).toBe(
      'OK',
    )
  })

  it('counts the minutes that the host set', async () => {
    decide({ RECENT_SIGN_IN_MINUTES: '60' })
    await age(59)
    expect(codeOf(await createPersonalLink(await ownerNow(), memberId))).toBe('OK')
    await age(61)
    expect(codeOf(await createPersonalLink(await ownerNow(), memberId))).toBe('SIGN_IN_AGAIN')
    decide({ RECENT_SIGN_IN_MINUTES: '' })
  })

  it('leaves everything else of a person to an older sign-in', async () => {
    await age(16)
    const edit = { ...person(null), company: '星桥' }
    expect(codeOf(await correctMember(await ownerNow(), memberId, edit))).toBe('OK')
  })
})
