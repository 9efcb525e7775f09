import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, freshCommunity, createMember } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { addName } from './commands'
import { addOwnName, takeBackOwnName } from './commands-self'
import { directory } from '@/lib/members/directory/queries'
import { ownProfile, personForDesk, profile } from '@/lib/members/profile/queries'
import { directorySchema } from '@/lib/members/schema'

let self: MemberViewer
let other: MemberViewer
let organiser: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  self = await createMember(groupId, '阿远')
  other = await createMember(groupId, '林一苇')
  organiser = await createMember(groupId, '何听雨', { roles: ['ORGANISER'] })
})

const pen = { kind: 'PEN_NAME', text: '夜航船' } as const
const real = { kind: 'REAL_NAME', text: '沈知远' } as const
const texts = (names: readonly { text: string }[] | undefined) =>
  (names ?? []).map(({ text }) => text).toSorted()

async function found(viewer: MemberViewer, query: string): Promise<string[]> {
  const page = await directory(viewer, directorySchema.parse({ query }))
  return (page?.people ?? []).map(({ displayName }) => displayName)
}

describe('a name a member adds', () => {
  it('is for everybody when it is a pen name, and for organisers when it is the real one', async () => {
    for (const name of [pen, real]) expect(codeOf(await addOwnName(self, name))).toBe('OK')
    expect(texts((await ownProfile(self))?.names)).toEqual(['夜航船', '沈知远'].toSorted())
    expect(texts((await profile(other, self.memberId))?.names)).toEqual(['夜航船'])
    const desk = await personForDesk(organiser, self.memberId)
    expect(texts(desk?.names)).toEqual(['夜航船', '沈知远'].toSorted())
    expect(await found(other, '夜航船')).toEqual(['阿远'])
    expect(await found(other, '沈知远')).toEqual([])
    expect(await found(organiser, '沈知远')).toEqual(['阿远'])
  })

  it('is there once, said to be there when it is added again, and ten are enough', async () => {
    const outcomes = await Promise.all([addOwnName(self, pen), addOwnName(self, pen)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['NAME_THERE_ALREADY', 'OK'])
    expect(await addOwnName(self, pen)).toEqual({
      ok: false,
      refusal: { code: 'NAME_THERE_ALREADY', facts: { text: '夜航船' }, field: 'text' },
    })
    expect(await readable().memberName.count()).toBe(1)
    for (let n = 1; n < 10; n += 1)
      expect(codeOf(await addOwnName(self, { ...pen, text: `笔名${String(n)}` }))).toBe('OK')
    expect(codeOf(await addOwnName(self, real))).toBe('TOO_MANY_NAMES')
  })

  it('is taken back whole, by whose it is, and only what they added themselves', async () => {
    await addOwnName(self, pen)
    await transaction((tx) =>
      addName(tx, self.memberId, {
        ...real,
        source: 'roster',
        heldFrom: now(),
        heldTo: null,
      }),
    )
    const rows = await readable().memberName.findMany({ orderBy: { kind: 'asc' } })
    const idOf = (text: string) => rows.find((row) => row.text === text)?.id ?? ''
    expect(codeOf(await takeBackOwnName(other, idOf('夜航船')))).toBe('NAME_NOT_OWN')
    expect(codeOf(await takeBackOwnName(self, idOf('沈知远')))).toBe('NAME_NOT_OWN')
    expect(codeOf(await takeBackOwnName(self, idOf('夜航船')))).toBe('OK')
    expect(codeOf(await takeBackOwnName(self, idOf('夜航船')))).toBe('NAME_NOT_OWN')
    expect(await found(other, '夜航船')).toEqual([])
    expect(await readable().memberName.count()).toBe(1)
  })

  it('is refused to a visitor', async () => {
    expect(codeOf(await addOwnName({ kind: 'visitor' }, pen))).toBe('SIGN_IN_FIRST')
    expect(codeOf(await addOwnName(CONSOLE, pen))).toBe('SIGN_IN_FIRST')
  })
})
