import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { addMember, codeOf, createPlanFixture, createTalk } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { choosePreferences } from '@/lib/members/profile/commands'
import { personForDesk, profile } from '@/lib/members/profile/queries'
import { eveningsOf, ownEveningsAsOthersSee } from './queries'

const CLOSED = {
  showCompany: true,
  showCity: true,
  showContact: false,
  showTalks: true,
  showNights: false,
  showQuestions: false,
  showCredit: false,
  contact: null,
}

let member: MemberViewer
let groupId: string
const readers = new Map<Role | 'NONE', MemberViewer>()

/** A member who was there on one evening and asked at its talk. */
beforeEach(async () => {
  await freshDatabase()
  const stage = await createPlanFixture()
  groupId = stage.groupId
  member = await addMember(groupId, '林一苇', [])
  const talkId = await createTalk(
    { groupId, memberId: stage.speakerId },
    { topic: '对账', state: 'HELD' },
  )
  const db = readable()
  const { nightId } = await db.talk.findUniqueOrThrow({ where: { id: talkId } })
  await db.checkIn.create({
    data: {
      nightId: nightId ?? '',
      memberId: member.memberId,
      status: 'ON_TIME',
      via: 'SELF',
      at: new Date(),
    },
  })
  const people = await logMessages(groupId, '2026-01-05', [
    { at: '20:00:00', label: '一苇', text: '日切怎么算？' },
  ])
  const personId = people.get('一苇') ?? ''
  await db.logPerson.update({ where: { id: personId }, data: { memberId: member.memberId } })
  const message = await db.message.findFirstOrThrow()
  await db.logQuestion.create({
    data: { talkId, messageId: message.id, personId, at: message.at },
  })
  for (const role of ['HOST', 'EDITOR', 'COORDINATOR', 'ORGANISER', 'OWNER'] as const) {
    readers.set(role, await addMember(groupId, `读者${role}`, [role]))
  }
  readers.set('NONE', await addMember(groupId, '读者', []))
})

/** How many evenings and questions each role reads on the profile; null where there are none to read. */
async function read() {
  const seen: Record<string, [number | null, number | null]> = {}
  for (const [role, reader] of readers) {
    const found = await eveningsOf(reader, member.memberId)
    seen[role] = [found?.nights?.total ?? null, found?.questions?.total ?? null]
  }
  return seen
}

const HIDDEN = [null, null]
const ALL = [1, 1]

describe('evenings attended and questions asked', () => {
  test('are the member’s own and the organisers’', async () => {
    expect(await read()).toEqual({
      NONE: HIDDEN,
      HOST: HIDDEN,
      EDITOR: HIDDEN,
      COORDINATOR: HIDDEN,
      ORGANISER: ALL,
      OWNER: ALL,
    })
    const own = await eveningsOf(member, member.memberId)
    expect([own?.nights?.total, own?.questions?.total]).toEqual(ALL)
    const others = await ownEveningsAsOthersSee(member)
    expect([others?.nights, others?.questions]).toEqual(HIDDEN)
  })

  test('are marked for organisers as kept', async () => {
    const organiser = readers.get('ORGANISER') ?? member
    expect((await profile(organiser, member.memberId))?.kept).toEqual([
      'nights',
      'questions',
      'credit',
    ])
    expect((await personForDesk(organiser, member.memberId))?.kept).toEqual([
      'nights',
      'questions',
      'credit',
    ])
  })

  test('are opened by the member, each by itself', async () => {
    await choosePreferences(member, { ...CLOSED, showNights: true })
    expect((await read())['NONE']).toEqual([1, null])
    await choosePreferences(member, { ...CLOSED, showQuestions: true })
    expect((await read())['NONE']).toEqual([null, 1])
  })

  test('stay closed when an open row is merged with a closed one', async () => {
    await choosePreferences(member, { ...CLOSED, showNights: true, showQuestions: true })
    const other = await addMember(groupId, '一苇', [])
    const merged = await mergeMembers(readers.get('OWNER') ?? member, {
      keptId: member.memberId,
      otherId: other.memberId,
      reason: '同一个人',
    })
    expect(codeOf(merged)).toBe('OK')
    expect((await read())['NONE']).toEqual(HIDDEN)
  })
})
