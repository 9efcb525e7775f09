import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { planTalk } from '@/lib/talks/plan/commands'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { atNoon, codeOf, createPlannedTalk, planOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { transcriptDraft } from '@/lib/transcripts/read/queries'
import { reopenFoundNight } from './commands'
import { confirmFoundNight } from './commands-confirm'
import { foundNight, foundNights } from './queries'
import {
  decisionOn,
  foundNightId,
  createFoundNight,
  VISITOR,
  type FoundNightFixture,
} from './fixtures'

let stage: FoundNightFixture
let id: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createFoundNight()
  id = await foundNightId()
})

describe('confirming a found night', () => {
  test('makes the night, the talk, its draft and the presence the log shows', async () => {
    const outcome = await confirmFoundNight(
      stage.editor,
      id,
      await decisionOn(stage, id, { speakerMemberId: stage.speakerId }),
    )
    const talk = await readable().talk.findFirstOrThrow({
      include: { night: true, transcript: true },
    })
    expect(outcome).toEqual({ ok: true, value: { talkId: talk.id } })
    expect([talk.topic, talk.state, talk.speakerId]).toEqual(['对账入门', 'HELD', stage.speakerId])
    expect(talk.night?.date.toISOString().slice(0, 10)).toBe(stage.date)
    expect(talk.transcript?.state).toBe('DRAFT')
    const draft = await transcriptDraft(stage.editor, talk.id)
    expect(draft?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'SPEECH 大家好',
      'SPEECH 就到这里',
      'QUESTION 日切怎么算？',
      'ANSWER 看账单日',
    ])
    const present = await readable().checkIn.findMany({ orderBy: { at: 'asc' } })
    expect(present.map(({ memberId, status, via }) => [memberId, status, via])).toEqual([
      [stage.member.memberId, 'ON_TIME', 'LOG'],
      [stage.speakerId, 'ON_TIME', 'LOG'],
    ])
    expect(await readable().auditRecord.count({ where: { action: 'foundNight.confirmed' } })).toBe(
      1,
    )
  })

  test('links the speaker’s label as matching does, with its record, and only to a member', async () => {
    const chosen = await decisionOn(stage, id, { speakerMemberId: stage.speakerId })
    const acts = () =>
      readable().auditRecord.findMany({
        where: { action: { startsWith: 'member.name-' }, subjectId: stage.speakerId },
        orderBy: { id: 'asc' },
        select: { action: true, actorId: true },
      })
    const gone = { where: { id: stage.speakerId }, select: { id: true } } as const
    await readable().member.update({ ...gone, data: { status: 'LEFT' } })
    expect(codeOf(await confirmFoundNight(stage.editor, id, chosen))).toBe('SPEAKER_UNKNOWN')
    await readable().member.update({ ...gone, data: { status: 'ACTIVE' } })
    await confirmFoundNight(stage.editor, id, chosen)
    await reopenFoundNight(stage.editor, id)
    const actorId = stage.editor.memberId
    expect(await acts()).toEqual([
      { action: 'member.name-linked', actorId },
      { action: 'member.name-unlinked', actorId },
    ])
  })

  test('shows a talk that only the log knew to members, unless the editor says otherwise', async () => {
    const outcome = await confirmFoundNight(stage.editor, id, await decisionOn(stage, id))
    const talkId = outcome.ok ? outcome.value.talkId : ''
    const pages = await Promise.all([
      talkForViewer(VISITOR, talkId),
      talkForViewer(stage.member, talkId),
    ])
    expect(pages.map((page) => page !== null)).toEqual([false, true])
  })

  test('leaves an unknown speaker open', async () => {
    expect((await confirmFoundNight(stage.editor, id, await decisionOn(stage, id))).ok).toBe(true)
    expect((await readable().talk.findFirstOrThrow()).speakerId).toBeNull()
  })

  test('shows visitors a topic that names the speaker without the name, also when the speaker is no member', async () => {
    const outcome = await confirmFoundNight(
      stage.editor,
      id,
      await decisionOn(stage, id, { topic: '沈知远谈对账', visibility: 'PUBLIC' }),
    )
    const talkId = outcome.ok ? outcome.value.talkId : ''
    const pages = await Promise.all([
      talkForViewer(VISITOR, talkId),
      talkForViewer(stage.member, talkId),
    ])
    expect(pages.map((page) => page?.talk.topic)).toEqual(['○○谈对账', '沈知远谈对账'])
  })

  test('takes the talk that was planned for that night', async () => {
    const { talkId } = await atNoon(stage, () => createPlannedTalk(stage, { date: stage.tonight }))
    await confirmFoundNight(stage.editor, id, await decisionOn(stage, id))
    const talks = await readable().talk.findMany()
    expect(talks.map((talk) => [talk.id, talk.topic, talk.state])).toEqual([
      [talkId, '对账差错的七种来路', 'HELD'],
    ])
  })

  test('happens once, however often it is pressed', async () => {
    const decision = await decisionOn(stage, id)
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => confirmFoundNight(stage.editor, id, decision)),
    )
    expect(
      outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.refusal.code)).toSorted(),
    ).toEqual(['FOUND_NIGHT_DECIDED', 'FOUND_NIGHT_DECIDED', 'FOUND_NIGHT_DECIDED', 'OK'])
    expect(await readable().talk.count()).toBe(1)
  })

  test('and planning a talk for the same night end in one talk', async () => {
    const decision = await decisionOn(stage, id)
    await atNoon(stage, () =>
      Promise.all([
        confirmFoundNight(stage.editor, id, decision),
        planTalk(stage.coordinator, planOf(stage, { date: stage.tonight })),
      ]),
    )
    const kept = await readable().talk.findMany({
      where: { state: { in: ['PLANNED', 'HELD'] } },
    })
    expect(kept.map(({ state }) => state)).toEqual(['HELD'])
    expect((await readable().foundNight.findFirstOrThrow()).talkId).toBe(kept[0]?.id)
  })

  test.each([
    ['cancelled', 'CANCELLED'],
    ['postponed', 'POSTPONED'],
  ] as const)('turns a %s night into such a talk, without a draft', async (status, state) => {
    await confirmFoundNight(stage.editor, id, await decisionOn(stage, id, { status }))
    const talks = await readable().talk.findMany({ include: { transcript: true } })
    expect(talks.map((talk) => [talk.state, talk.transcript])).toEqual([[state, null]])
  })

  test.each([
    [{ topic: '' }, 'TOPIC_MISSING'],
    [{ talkStart: null }, 'CUT_START_MISSING'],
    [{ talkEnd: null }, 'CUT_END_MISSING'],
    [{ talkStart: '999999' }, 'MESSAGE_UNKNOWN'],
    [{ hostPersonId: '0190a0a0-0000-7000-8000-000000000000' }, 'HOST_UNKNOWN'],
  ])('refuses %j with %s and changes nothing', async (change, code) => {
    const outcome = await confirmFoundNight(stage.editor, id, await decisionOn(stage, id, change))
    expect(!outcome.ok && outcome.refusal.code).toBe(code)
    expect(await readable().talk.count()).toBe(0)
  })

  test('refuses an end before the start', async () => {
    const outcome = await confirmFoundNight(
      stage.editor,
      id,
      await decisionOn(stage, id, { talkStart: stage.ids[4] ?? '', talkEnd: stage.ids[3] ?? '' }),
    )
    expect(!outcome.ok && outcome.refusal.code).toBe('CUT_END_BEFORE_START')
  })

  test('is for editors; for others there is nothing to decide', async () => {
    const decision = await decisionOn(stage, id)
    const outcomes = [
      await confirmFoundNight(stage.member, id, decision),
      await confirmFoundNight(VISITOR, id, decision),
    ]
    expect(outcomes.map((outcome) => !outcome.ok && outcome.refusal.code)).toEqual([
      'NOT_ALLOWED',
      'NOT_ALLOWED',
    ])
    expect([
      await foundNight(stage.member, id),
      await foundNights(VISITOR, { state: 'PROPOSED', waits: 'ANY', page: 1 }),
    ]).toEqual([null, null])
  })
})
