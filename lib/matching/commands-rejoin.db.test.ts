import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { aliasesOf, partedAliasesOf } from '@/lib/matching/merges/queries'
import { matchGroup } from '@/lib/matching/runs/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { freshDatabase } from '@/lib/testing/database'
import { claimAlias, releaseAlias } from './commands'
import { rejoinAlias } from './commands-rejoin'
import { createLog } from './fixtures'

const CONSOLE: Actor = { kind: 'console' }
const VISITOR = { kind: 'visitor' } as const
const EVENING = new Date('2026-05-04T11:00:00Z')

let groupId: string
let memberId: string
let label: { readonly kind: 'label'; readonly id: string }

beforeEach(async () => {
  await freshDatabase()
  groupId = (await readable().group.create({ data: { name: '晚灯一群' } })).id
  memberId = await createMember('沈知远-青舟支付')
  await createLog(groupId, [
    [0, '沈知远-青舟支付', '[OK]'],
    [30, '沈知远-青舟支付', '大家好，今晚讲讲对账'],
    [40, '林一苇-临溪', '感谢分享'],
  ])
  await recognisePeople(CONSOLE, groupId)
  const { id } = await readable().logPerson.findFirstOrThrow({ where: { memberId } })
  label = { kind: 'label', id }
})

async function createMember(displayName: string): Promise<string> {
  return (await readable().member.create({ data: { displayName, groupId } })).id
}

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : (outcome.refusal?.code ?? '')
const owner = async () =>
  (await readable().logPerson.findUniqueOrThrow({ where: { id: label.id } })).memberId

/** A talk, a sign and a published line that the label gave its member, and a check-in that it did not. */
async function createEvening(): Promise<void> {
  const db = readable()
  const times = {
    checkInOpensAt: EVENING,
    checkInClosesAt: new Date('2026-05-04T11:30:00Z'),
    startsAt: new Date('2026-05-04T11:30:00Z'),
    questionsAt: new Date('2026-05-04T12:00:00Z'),
    endsAt: new Date('2026-05-04T13:00:00Z'),
  }
  const [night, other] = await Promise.all(
    ['2026-05-04', '2026-05-05'].map((date) =>
      db.night.create({ data: { groupId, date: new Date(`${date}T00:00:00Z`), ...times } }),
    ),
  )
  const nightId = night?.id ?? ''
  const talk = await db.talk.create({
    data: { groupId, nightId, topic: '对账', speakerId: memberId, state: 'HELD' },
  })
  await db.checkIn.createMany({
    data: [
      { nightId, memberId, status: 'ON_TIME', via: 'LOG', at: EVENING },
      { nightId: other?.id ?? '', memberId, status: 'ON_TIME', via: 'SELF', at: EVENING },
    ],
  })
  const message = await db.message.findFirstOrThrow({ where: { text: { contains: '对账' } } })
  const transcript = await db.transcript.create({
    data: {
      talkId: talk.id,
      state: 'PUBLISHED',
      publishedAt: EVENING,
      speakerPersonId: label.id,
      startsAt: message.at,
      endsAt: message.at,
    },
  })
  await db.$executeRaw`
    INSERT INTO "TranscriptLine" (id, "transcriptId", position, "messageId", anchor, voice, kind, at, text, folded, grams)
    VALUES (gen_random_uuid(), ${transcript.id}::uuid, 0, ${message.id}, '1', 'speaker', 'SPEECH', ${message.at},
      ${message.text}, ${message.text}, '')`
}

describe('a label that is linked to the wrong member', () => {
  it('says before it is parted what goes with it, and no more', async () => {
    await createEvening()
    const followers = { messages: 2, talks: 1, checkIns: 1, transcripts: 1 }
    expect(await aliasesOf(CONSOLE, memberId)).toEqual([
      { ...label, text: '沈知远-青舟支付', followers },
    ])
    expect(await aliasesOf(VISITOR, memberId)).toEqual([])
  })

  it('is parted, matched by no later look or import, and given back by one act, audited', async () => {
    expect(code(await releaseAlias(CONSOLE, label))).toBe('OK')
    await matchGroup(CONSOLE, groupId)
    await recognisePeople(CONSOLE, groupId)
    expect(await owner()).toBeNull()
    expect(await partedAliasesOf(CONSOLE, memberId)).toEqual([
      { ...label, text: '沈知远-青舟支付' },
    ])
    expect(await partedAliasesOf(VISITOR, memberId)).toEqual([])

    expect(code(await rejoinAlias(CONSOLE, { ...label, memberId }))).toBe('OK')
    expect(await owner()).toBe(memberId)
    expect(await partedAliasesOf(CONSOLE, memberId)).toEqual([])
    const audited = await readable().auditRecord.findMany({
      where: { subjectId: memberId, action: { startsWith: 'member.name-' } },
      orderBy: { id: 'asc' },
      select: { action: true },
    })
    expect(audited.map(({ action }) => action)).toEqual([
      'member.name-unlinked',
      'member.name-linked',
    ])
  })

  it('is given back once, not for a visitor, and not when it is another member’s by then', async () => {
    await releaseAlias(CONSOLE, label)
    expect(code(await rejoinAlias(VISITOR, { ...label, memberId }))).toBe('NOT_ALLOWED')
    const other = await createMember('江一舟')
    expect(code(await rejoinAlias(CONSOLE, { ...label, memberId: other }))).toBe('PROPOSAL_UNKNOWN')
    const twice = [1, 2].map(() => rejoinAlias(CONSOLE, { ...label, memberId }))
    expect((await Promise.all(twice)).map(code).toSorted()).toEqual(['OK', 'PROPOSAL_UNKNOWN'])
    await releaseAlias(CONSOLE, label)
    await claimAlias(CONSOLE, { ...label, memberId: other })
    expect(code(await rejoinAlias(CONSOLE, { ...label, memberId }))).toBe('ALIAS_TAKEN')
    expect(await owner()).toBe(other)
  })
})
