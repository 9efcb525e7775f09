import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { planTalk } from '@/lib/schedule/commands-plan'
import { talkForViewer } from '@/lib/schedule/queries-talk'
import { addMember, planOf, setStage, type Stage } from '@/lib/schedule/testing'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript } from '@/lib/transcripts/commands'
import { transcriptDraft } from '@/lib/transcripts/queries'
import { logMessages } from '@/lib/transcripts/testing-database'
import { confirmFoundNight } from './commands-confirming'
import { correctFoundNight, dismissFoundNight, reopenFoundNight } from './commands'
import { foundNight, foundNights } from './queries'
import { replaceProposals } from './store-proposals'
import { SPEAKER, storedNight } from './testing-found'
import type { Decision, StoredFacts } from './types-found'

const VISITOR: Viewer = { kind: 'visitor' }
const GUEST = '顾南舟-临溪银行-杭州'

let stage: Stage
let editor: MemberViewer
let date: string
let ids: readonly string[]
let id: string

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  date = stage.tonight.toString()
  await logMessages(stage.groupId, date, [
    { at: '19:15:00', label: 'Host', text: '签到' },
    { at: '19:16:00', label: GUEST, text: '[OK]' },
    { at: '19:29:50', label: SPEAKER, text: '[OK]' },
    { at: '19:30:00', label: SPEAKER, text: '大家好' },
    { at: '19:58:00', label: SPEAKER, text: '就到这里' },
    { at: '20:00:00', label: GUEST, text: '日切怎么算？' },
    { at: '20:05:00', label: SPEAKER, text: '看账单日' },
  ])
  const messages = await readable().message.findMany({ orderBy: { id: 'asc' } })
  ids = messages.map((message) => String(message.id))
  const guest = await readable().logPerson.findFirstOrThrow({ where: { label: GUEST } })
  await readable().logPerson.update({
    where: { id: guest.id },
    data: { memberId: stage.member.memberId },
  })
  await propose(storedNight(date, ids))
  id = (await readable().foundNight.findFirstOrThrow()).id
})

describe('confirming a found night', () => {
  test('makes the night, the talk, its draft and the presence the log shows', async () => {
    const outcome = await confirmFoundNight(
      editor,
      id,
      await proposed({ speakerMemberId: stage.speakerId }),
    )
    const talk = await readable().talk.findFirstOrThrow({
      include: { night: true, transcript: true },
    })
    expect(outcome).toEqual({ ok: true, value: { talkId: talk.id } })
    expect([talk.topic, talk.state, talk.speakerId]).toEqual(['对账入门', 'HELD', stage.speakerId])
    expect(talk.night?.date.toISOString().slice(0, 10)).toBe(date)
    expect(talk.transcript?.state).toBe('DRAFT')
    const draft = await transcriptDraft(editor, talk.id)
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

  test('leaves an unknown speaker open', async () => {
    expect((await confirmFoundNight(editor, id, await proposed())).ok).toBe(true)
    expect((await readable().talk.findFirstOrThrow()).speakerId).toBeNull()
  })

  test('tells visitors a topic that names the speaker without the name, member or not', async () => {
    const outcome = await confirmFoundNight(editor, id, await proposed({ topic: '沈知远谈对账' }))
    const talkId = outcome.ok ? outcome.value.talkId : ''
    const told = await Promise.all([
      talkForViewer(VISITOR, talkId),
      talkForViewer(stage.member, talkId),
    ])
    expect(told.map((page) => page?.talk.topic)).toEqual(['○○谈对账', '沈知远谈对账'])
  })

  test('takes the talk that was planned for that night', async () => {
    const planned = await planTalk(stage.coordinator, planOf(stage, { date: stage.tonight }))
    await confirmFoundNight(editor, id, await proposed())
    const talks = await readable().talk.findMany()
    expect(talks.map((talk) => [talk.id, talk.topic, talk.state])).toEqual([
      [planned.ok && planned.value.talkId, '对账差错的七种来路', 'HELD'],
    ])
  })

  test('happens once, however often it is pressed', async () => {
    const decision = await proposed()
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => confirmFoundNight(editor, id, decision)),
    )
    expect(
      outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.refusal.code)).toSorted(),
    ).toEqual(['FOUND_NIGHT_DECIDED', 'FOUND_NIGHT_DECIDED', 'FOUND_NIGHT_DECIDED', 'OK'])
    expect(await readable().talk.count()).toBe(1)
  })

  test('and planning a talk for the same night end in one talk', async () => {
    const decision = await proposed()
    await Promise.all([
      confirmFoundNight(editor, id, decision),
      planTalk(stage.coordinator, planOf(stage, { date: stage.tonight })),
    ])
    const standing = await readable().talk.findMany({
      where: { state: { in: ['PLANNED', 'HELD'] } },
    })
    expect(standing.map(({ state }) => state)).toEqual(['HELD'])
    expect((await readable().foundNight.findFirstOrThrow()).talkId).toBe(standing[0]?.id)
  })

  test.each([
    ['cancelled', 'CANCELLED'],
    ['postponed', 'POSTPONED'],
  ] as const)('turns a %s night into such a talk, without a draft', async (status, state) => {
    await confirmFoundNight(editor, id, await proposed({ status }))
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
    const outcome = await confirmFoundNight(editor, id, await proposed(change))
    expect(!outcome.ok && outcome.refusal.code).toBe(code)
    expect(await readable().talk.count()).toBe(0)
  })

  test('refuses an end before the start', async () => {
    const outcome = await confirmFoundNight(
      editor,
      id,
      await proposed({ talkStart: ids[4] ?? '', talkEnd: ids[3] ?? '' }),
    )
    expect(!outcome.ok && outcome.refusal.code).toBe('CUT_END_BEFORE_START')
  })

  test('is for editors; for others there is nothing to decide', async () => {
    const decision = await proposed()
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
      await foundNights(VISITOR, { state: 'PROPOSED', page: 1 }),
    ]).toEqual([null, null])
  })
})

describe('taking a decision back', () => {
  test('removes what only the log knew and keeps the correction', async () => {
    await confirmFoundNight(
      editor,
      id,
      await proposed({ topic: '改过的题目', speakerMemberId: stage.speakerId }),
    )
    expect(await reopenFoundNight(editor, id)).toEqual({ ok: true, value: undefined })
    expect([
      await readable().talk.count(),
      await readable().transcript.count(),
      await readable().checkIn.count(),
    ]).toEqual([0, 0, 0])
    const again = await foundNight(editor, id)
    expect([again?.night.state, again?.decision.topic]).toEqual(['PROPOSED', '改过的题目'])
    expect(
      (await readable().logPerson.findFirstOrThrow({ where: { label: SPEAKER } })).memberId,
    ).toBeNull()
  })

  test('keeps the talk that the plan had', async () => {
    await planTalk(stage.coordinator, planOf(stage, { date: stage.tonight }))
    await confirmFoundNight(editor, id, await proposed())
    await reopenFoundNight(editor, id)
    expect(await readable().talk.count()).toBe(1)
  })

  test('is refused while the transcript is published', async () => {
    const outcome = await confirmFoundNight(editor, id, await proposed())
    await publishTranscript(editor, outcome.ok ? outcome.value.talkId : '')
    const reopened = await reopenFoundNight(editor, id)
    expect(!reopened.ok && reopened.refusal.code).toBe('TRANSCRIPT_PUBLISHED')
  })

  test('brings a dismissed night back', async () => {
    await dismissFoundNight(editor, id)
    await reopenFoundNight(editor, id)
    expect(
      (await foundNights(editor, { state: 'PROPOSED', page: 1 }))?.nights.map((night) => night.id),
    ).toEqual([id])
  })
})

describe('a later import', () => {
  test('replaces a proposal, and removes one that is no longer seen', async () => {
    await propose({ ...storedNight(date, ids), topic: '看得更清楚' })
    expect((await foundNight(editor, id))?.night.facts.topic).toBe('看得更清楚')
    await propose(null)
    expect(await readable().foundNight.count()).toBe(0)
  })

  test('leaves what an editor decided or corrected', async () => {
    await correctFoundNight(editor, id, await proposed({ topic: '改过的题目' }))
    await propose(null)
    expect((await foundNight(editor, id))?.decision.topic).toBe('改过的题目')
    await dismissFoundNight(editor, id)
    await propose({ ...storedNight(date, ids), topic: '看得更清楚' })
    const kept = await foundNight(editor, id)
    expect([kept?.night.state, kept?.night.facts.topic]).toEqual(['DISMISSED', '对账入门'])
  })
})

async function proposed(change: Partial<Decision> = {}): Promise<Decision> {
  const evidence = await foundNight(editor, id)
  if (evidence === null) throw new Error('No found night.')
  return { ...evidence.decision, ...change }
}

async function propose(night: StoredFacts | null): Promise<void> {
  const span = { from: date, to: date }
  await replaceProposals(readable(), stage.groupId, span, night === null ? [] : [night])
}
