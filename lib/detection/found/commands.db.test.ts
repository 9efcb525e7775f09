import { beforeEach, describe, expect, test } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { moveTalk } from '@/lib/talks/plan/commands'
import { atNoon, codeOf, createPlannedTalk } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { correctFoundNight, dismissFoundNight, reopenFoundNight } from './commands'
import { confirmFoundNight } from './commands-confirm'
import { foundNight, foundNights } from './queries'
import { replaceProposals } from './store-propose'
import {
  decisionOn,
  foundNightId,
  propose,
  createFoundNight,
  SPEAKER,
  storedNight,
  type FoundNightFixture,
} from './fixtures'

/** What the second of two simultaneous decisions may be refused with. */
const EXPECTED = ['FOUND_NIGHT_UNKNOWN', 'FOUND_NIGHT_DECIDED']

let stage: FoundNightFixture
let id: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createFoundNight()
  id = await foundNightId()
})

const planTonight = () => atNoon(stage, () => createPlannedTalk(stage, { date: stage.tonight }))

describe('taking a decision back', () => {
  test('removes what only the log knew and keeps the correction', async () => {
    await confirmFoundNight(
      stage.editor,
      id,
      await decisionOn(stage, id, { topic: '改过的题目', speakerMemberId: stage.speakerId }),
    )
    expect(await reopenFoundNight(stage.editor, id)).toEqual({ ok: true, value: undefined })
    expect([
      await readable().talk.count(),
      await readable().transcript.count(),
      await readable().checkIn.count(),
    ]).toEqual([0, 0, 0])
    const again = await foundNight(stage.editor, id)
    expect([again?.night.state, again?.decision.topic]).toEqual(['PROPOSED', '改过的题目'])
    expect(
      (await readable().logPerson.findFirstOrThrow({ where: { label: SPEAKER } })).memberId,
    ).toBeNull()
  })

  test.each(['held', 'cancelled', 'postponed'] as const)(
    'plans a talk again that the plan had and the log showed as %s',
    async (status) => {
      const { talkId, nightId } = await planTonight()
      await confirmFoundNight(stage.editor, id, await decisionOn(stage, id, { status }))
      expect(codeOf(await reopenFoundNight(stage.editor, id))).toBe('OK')
      const talks = await readable().talk.findMany()
      expect(talks.map((talk) => [talk.id, talk.state, talk.nightId, talk.movedFrom])).toEqual([
        [talkId, 'PLANNED', nightId, null],
      ])
    },
  )

  test('leaves a talk that had been held before the log said so', async () => {
    const { talkId } = await planTonight()
    await readable().talk.update({ where: { id: talkId }, data: { state: 'HELD' } })
    await confirmFoundNight(stage.editor, id, await decisionOn(stage, id))
    await reopenFoundNight(stage.editor, id)
    expect((await readable().talk.findFirstOrThrow()).state).toBe('HELD')
  })

  test('takes no talk back from the date that a coordinator gave it since', async () => {
    const { talkId } = await planTonight()
    await confirmFoundNight(stage.editor, id, await decisionOn(stage, id, { status: 'postponed' }))
    const move = { talkId, date: stage.free, clocks: null, reason: '改到明天' }
    expect(codeOf(await moveTalk(stage.coordinator, move))).toBe('OK')
    expect(codeOf(await reopenFoundNight(stage.editor, id))).toBe('OK')
    const talk = await readable().talk.findFirstOrThrow({ include: { night: true } })
    expect(talk.night?.date.toISOString().slice(0, 10)).toBe(stage.free.toString())
  })

  test('and a new search for nights never wait for each other', async () => {
    for (let round = 0; round < 4; round += 1) {
      const outcomes = await Promise.all([
        confirmFoundNight(stage.editor, id, await decisionOn(stage, id)),
        transaction((tx) =>
          replaceProposals(tx, stage.groupId, { from: stage.date, to: stage.date }, []),
        ),
        reopenFoundNight(stage.editor, id),
        transaction((tx) =>
          replaceProposals(tx, stage.groupId, { from: stage.date, to: stage.date }, [
            storedNight(stage.date, stage.ids),
          ]),
        ),
      ])
      expect(
        outcomes.filter((outcome) => !outcome.ok && !EXPECTED.includes(codeOf(outcome))),
      ).toEqual([])
      await readable().talk.deleteMany()
      await readable().foundNight.deleteMany()
      await propose(stage, storedNight(stage.date, stage.ids))
      id = await foundNightId()
    }
  })

  test('is refused while the transcript is published', async () => {
    const outcome = await confirmFoundNight(stage.editor, id, await decisionOn(stage, id))
    await publishTranscript(stage.editor, outcome.ok ? outcome.value.talkId : '')
    const reopened = await reopenFoundNight(stage.editor, id)
    expect(!reopened.ok && reopened.refusal.code).toBe('TRANSCRIPT_PUBLISHED')
  })

  test('brings a dismissed night back', async () => {
    await dismissFoundNight(stage.editor, id)
    await reopenFoundNight(stage.editor, id)
    expect(
      (await foundNights(stage.editor, { state: 'PROPOSED', waits: 'ANY', page: 1 }))?.nights.map(
        (night) => night.id,
      ),
    ).toEqual([id])
  })
})

describe('a later import', () => {
  test('replaces a proposal, and removes one that is no longer seen', async () => {
    await propose(stage, { ...storedNight(stage.date, stage.ids), topic: '看得更清楚' })
    expect((await foundNight(stage.editor, id))?.night.facts.topic).toBe('看得更清楚')
    await propose(stage, null)
    expect(await readable().foundNight.count()).toBe(0)
  })

  test('leaves what an editor decided or corrected', async () => {
    await correctFoundNight(stage.editor, id, await decisionOn(stage, id, { topic: '改过的题目' }))
    await propose(stage, null)
    expect((await foundNight(stage.editor, id))?.decision.topic).toBe('改过的题目')
    await dismissFoundNight(stage.editor, id)
    await propose(stage, { ...storedNight(stage.date, stage.ids), topic: '看得更清楚' })
    const kept = await foundNight(stage.editor, id)
    expect([kept?.night.state, kept?.night.facts.topic]).toEqual(['DISMISSED', '对账入门'])
  })
})
