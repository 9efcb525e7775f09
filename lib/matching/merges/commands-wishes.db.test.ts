import { beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { claimAlias, releaseAlias } from '@/lib/matching/commands'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { publicStamp } from '@/lib/transcripts/read/queries-stamp'
import { talkPage } from '@/lib/transcripts/read/queries'
import { mergeMembers, undoMerge } from './commands'
import { splitMember } from './commands-split'

const VISITOR: Viewer = { kind: 'visitor' }
const GUEST = '顾南舟-临溪银行-杭州'
/** What the guest asked, and the quotation of another that they agreed with. */
const WORDS = ['请问日切怎么算', '同意']

let stage: PlanFixture
let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await publish()
  expect(await read()).toContain('member-A @⟦speaker⟧ 请问日切怎么算？')
})

async function publish() {
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
}

async function read() {
  const page = await talkPage(VISITOR, talkId)
  return page?.transcript?.lines.map(({ voice, text }) => `${voice} ${text}`) ?? null
}

/** A second row of the guest, with this wish. */
async function twin(archiveAs: 'LEFT_OUT' | 'ROLE' | 'INITIALS'): Promise<string> {
  const { memberId } = await addMember(stage.groupId, '南舟', [])
  await readable().member.update({ where: { id: memberId }, data: { archiveAs } })
  return memberId
}

async function merge(keptId: string, otherId: string): Promise<string> {
  const outcome = await mergeMembers(CONSOLE, { keptId, otherId, reason: '同一个人' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function expectSilent() {
  const lines = JSON.stringify(await read())
  for (const words of WORDS) expect(lines).not.toContain(words)
}

describe('the stricter wish of two who are one', () => {
  test.each([
    ['the one who stays', (guest: string, other: string) => [other, guest]],
    ['the one who goes', (guest: string, other: string) => [guest, other]],
  ] as const)('of %s bites in published lines with the commit', async (_, sides) => {
    const [keptId = '', otherId = ''] = sides(stage.member.memberId, await twin('LEFT_OUT'))
    const before = await publicStamp(talkId)
    const mergeId = await merge(keptId, otherId)
    await expectSilent()
    expect(await publicStamp(talkId)).not.toBe(before)
    expect(codeOf(await undoMerge(CONSOLE, mergeId))).toBe('OK')
    await expectSilent()
  })

  test('takes a letter off', async () => {
    await merge(stage.member.memberId, await twin('ROLE'))
    expect(await read()).toContain('member @⟦speaker⟧ 请问日切怎么算？')
    expect(JSON.stringify(await read())).not.toContain('member-A @')
  })

  test('withdraws the talk of a speaker who is left out', async () => {
    await merge(stage.speakerId, await twin('LEFT_OUT'))
    expect(await read()).toBeNull()
  })

  test('changes nothing where both wish the same', async () => {
    const before = await read()
    await merge(stage.member.memberId, await twin('INITIALS'))
    expect(await read()).toEqual(before)
  })

  test('holds again for each after the merge was undone, no matter what was published meanwhile', async () => {
    const other = await twin('LEFT_OUT')
    const label = await readable().logPerson.findFirstOrThrow({ where: { label: GUEST } })
    await readable().logPerson.update({ where: { id: label.id }, data: { memberId: other } })
    await readable().member.update({
      where: { id: stage.member.memberId },
      data: { archiveAs: 'LEFT_OUT' },
    })
    const mergeId = await merge(stage.member.memberId, other)
    // As one person they change their mind.
    await readable().member.update({
      where: { id: stage.member.memberId },
      data: { archiveAs: 'INITIALS' },
    })
    expect(codeOf(await withdrawTranscript(editor, talkId))).toBe('OK')
    await publish()
    expect(JSON.stringify(await read())).toContain(WORDS[0])
    expect(codeOf(await undoMerge(CONSOLE, mergeId))).toBe('OK')
    await expectSilent()
  })

  test('is not raced by a publication', async () => {
    expect(codeOf(await withdrawTranscript(editor, talkId))).toBe('OK')
    const other = await twin('LEFT_OUT')
    await Promise.all([publishTranscript(editor, talkId), merge(stage.member.memberId, other)])
    expect(await read()).not.toBeNull()
    await expectSilent()
  })
})

describe('a label that turns out to be theirs', () => {
  test('is left out with the commit, and stays out when it is let go', async () => {
    const wishing = await twin('LEFT_OUT')
    const { id } = await readable().logPerson.findFirstOrThrow({ where: { label: 'Night Boat' } })
    expect(JSON.stringify(await read())).toContain('的说法')
    await claimAlias(CONSOLE, { kind: 'label', id, memberId: wishing })
    expect(JSON.stringify(await read())).not.toContain('谢谢分享')
    await releaseAlias(CONSOLE, { kind: 'label', id })
    expect(JSON.stringify(await read())).not.toContain('谢谢分享')
  })
})

test('who comes out of a split keeps the wish', async () => {
  await readable().member.update({
    where: { id: stage.member.memberId },
    data: { archiveAs: 'LEFT_OUT', namePublic: false },
  })
  const { id } = await readable().logPerson.findFirstOrThrow({ where: { label: GUEST } })
  const none = { names: [], mentions: [], checkIns: [], talks: [] }
  const { memberId } = stage.member
  const input = { memberId, displayName: '江晚', reason: '两个人', labels: [id], ...none }
  const split = await splitMember(CONSOLE, input)
  const made = await readable().member.findUniqueOrThrow({
    where: { id: split.ok ? split.value.memberId : '' },
  })
  expect([made.archiveAs, made.namePublic]).toEqual(['LEFT_OUT', false])
  expect(codeOf(await withdrawTranscript(editor, talkId))).toBe('OK')
  await publish()
  await expectSilent()
})
