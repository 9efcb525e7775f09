import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { deskPeople, directory } from '@/lib/members/directory/queries'
import { ownProfile, profile } from '@/lib/members/profile/queries'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { namesOf } from '@/lib/privacy/queries-names'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, correctMember, editOwnProfile } from './commands'
import { deskPeopleSchema, directorySchema } from './schema'

const CONSOLE: Actor = { kind: 'console' }
let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
})

const person = (displayName: string) => ({
  displayName,
  groupId,
  joinedOn: null,
  company: null,
  position: null,
  city: null,
  email: null,
  groupNickname: null,
})

async function join(displayName: string): Promise<MemberViewer> {
  const added = await addMember(CONSOLE, person(displayName))
  return signedIn({ memberId: added.ok ? added.value : '', displayName, groupId })
}

const rename = (member: MemberViewer, displayName: string) =>
  editOwnProfile(member, {
    displayName,
    company: null,
    position: null,
    city: null,
    about: null,
    groupNickname: null,
  })

const formerOf = async (member: MemberViewer) =>
  (await ownProfile(member))?.names
    .filter(({ kind }) => kind === 'DISPLAY_NAME')
    .map(({ text, source }) => `${text} ${source}`)

async function redactedOf({ memberId }: MemberViewer): Promise<readonly string[] | null> {
  const names = await transaction((tx) => namesOf(tx, [memberId]))
  return names.ok ? names.value : null
}

it('keeps what a member was called, by the member or the desk, and hides it in transcripts', async () => {
  const member = await join('沈知远')
  expect((await rename(member, '远山')).ok).toBe(true)
  expect((await correctMember(CONSOLE, member.memberId, person('阿山'))).ok).toBe(true)
  // Saved once more without a change.
  expect((await correctMember(CONSOLE, member.memberId, person('阿山'))).ok).toBe(true)
  expect(await formerOf(member)).toEqual(['远山 desk', '沈知远 profile'])
  expect((await redactedOf(member))?.toSorted()).toEqual(['沈知远', '远山', '阿山'].toSorted())
})

it('shows other members neither the former name nor that a search would find it', async () => {
  const [member, other] = [await join('沈知远'), await join('林一苇')]
  await rename(member, '远山')
  expect((await profile(other, member.memberId))?.names).toEqual([])
  const search = (query: string) => directory(other, { ...directorySchema.parse({}), query })
  expect((await search('沈知远'))?.people).toEqual([])
  expect((await search('shenzhiyuan'))?.people).toEqual([])
  const desk = await deskPeople(CONSOLE, { ...deskPeopleSchema.parse({}), query: '沈知远' })
  expect(desk?.people.map(({ displayName }) => displayName)).toEqual(['远山'])
})

it('holds a name again that was given up, and ends with the person', async () => {
  const member = await join('沈知远')
  for (const name of ['远山', '沈知远', '远山']) await rename(member, name)
  expect((await formerOf(member))?.toSorted()).toEqual(['沈知远 profile', '远山 profile'])
  const wish = { memberId: member.memberId, words: 'KEEP', typed: '远山' } as const
  expect((await eraseMember(CONSOLE, wish)).ok).toBe(true)
  const left = await redactedOf(member)
  expect(['沈知远', '远山'].filter((name) => left?.includes(name) !== false)).toEqual([])
})
