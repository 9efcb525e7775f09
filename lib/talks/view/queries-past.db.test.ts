import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import {
  createPlannedTalk,
  createPlanFixture,
  createTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { calendar, calendarOfTalk } from './queries-calendar'
import { planForDesk } from './queries-desk'
import { talkForViewer } from './queries-talk'
import { week } from './queries'
import type { PersonView } from './types'

const VISITOR: Viewer = { kind: 'visitor' }

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

/** A talk of some days ago, with the speaker that is known for it. */
async function past(state: 'HELD' | 'PLANNED', matched: boolean): Promise<string> {
  const speaker = { groupId: plan.groupId, memberId: plan.speakerId }
  const id = await createTalk(speaker, { topic: '对账差错的七种来路', state }, -9)
  if (!matched) await readable().talk.update({ where: { id }, data: { speakerId: null } })
  return id
}

/**
 * The speaker of the talk wherever it is shown: schedule, its page, the calendars and the desk, each by the name of
 * the view. Null is what every one of them words as "to be announced".
 */
async function speakers(
  viewer: Viewer,
  talkId: string,
): Promise<Record<string, PersonView | null>> {
  const page = await talkForViewer(viewer, talkId)
  const date = page?.night?.date
  if (date === undefined) throw new Error('The talk has no night.')
  const schedule = await week(viewer, date)
  const inWeek = schedule?.nights.find((night) => night.talk?.id === talkId)?.talk
  const inCalendar = (await calendar(null))?.entries.find(({ talk }) => talk.id === talkId)?.talk
  const own = (await calendarOfTalk(viewer, talkId))?.entries[0]?.talk
  const desk = await planForDesk(viewer, 1, date)
  const atDesk = desk?.nights.find((night) => night.talk?.id === talkId)?.talk
  const views = { page: page?.talk, schedule: inWeek, calendar: inCalendar, own, desk: atDesk }
  return Object.fromEntries(
    Object.entries(views).flatMap(([name, talk]) => (talk == null ? [] : [[name, talk.speaker]])),
  )
}

const viewers = () => ({ visitor: VISITOR, member: plan.member, desk: plan.coordinator })

describe.each(['HELD', 'PLANNED'] as const)('a talk that is past, %s', (state) => {
  test('without a matched speaker shows a role and is never "to be announced"', async () => {
    const talkId = await past(state, false)
    for (const [who, viewer] of Object.entries(viewers())) {
      const shown = await speakers(viewer, talkId)
      expect(Object.keys(shown), who).toEqual(expect.arrayContaining(['page', 'schedule', 'own']))
      for (const [view, speaker] of Object.entries(shown)) {
        expect(speaker, `${who}, ${view}`).toEqual({ kind: 'ROLE' })
      }
    }
  })

  test('with one shows the name to members and the role to visitors and in calendars', async () => {
    const talkId = await past(state, true)
    for (const [who, viewer] of Object.entries(viewers())) {
      for (const [view, speaker] of Object.entries(await speakers(viewer, talkId))) {
        const named = who !== 'visitor' && view !== 'calendar'
        expect(speaker?.kind, `${who}, ${view}`).toBe(named ? 'NAMED' : 'ROLE')
      }
    }
  })
})

test('a talk ahead without a speaker is "to be announced" everywhere', async () => {
  const { talkId } = await createPlannedTalk(plan, { speakerId: null })
  for (const [who, viewer] of Object.entries(viewers())) {
    const shown = await speakers(viewer, talkId)
    expect(shown['calendar'], who).toBeNull()
    for (const [view, speaker] of Object.entries(shown))
      expect(speaker, `${who}, ${view}`).toBeNull()
  }
})
