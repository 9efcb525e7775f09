import { beforeEach, describe, expect, test } from 'vitest'
import { readPeople } from '@/lib/activity/silence/store-people'
import { CONSOLE } from '@/lib/auth/fixtures'
import { nightChangedJob } from '@/lib/checkins/jobs'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { claimAlias, releaseAlias } from '@/lib/matching/commands'
import { lookAgainJob, matchGroupJob } from '@/lib/matching/jobs'
import { mergeMembers, undoMerge } from '@/lib/matching/merges/commands'
import { splitMember } from '@/lib/matching/merges/commands-split'
import { matchGroup } from '@/lib/matching/runs/commands'
import { apply, preview } from '@/lib/rosters/fixtures'
import { now } from '@/lib/shared/clock'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { addMember, codeOf, createPlanFixture, planOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { reopenFoundNight } from './commands'
import { confirmFoundNight } from './commands-confirm'
import {
  decisionOn,
  foundNightId,
  GUEST,
  importEvening,
  SPEAKER,
  type FoundNightFixture,
} from './fixtures'
import { creditLabelsJob } from './jobs'

/** Whose talk it is, and who was there. */
async function credits() {
  const db = readable()
  const talk = await db.talk.findFirst({ include: { speaker: true, night: true } })
  const present = await db.checkIn.findMany({ include: { member: true }, orderBy: { at: 'asc' } })
  const facts = await readPeople(db, [now().epochMilliseconds], null)
  return {
    talk: talk?.state,
    speaker: talk?.speaker?.displayName ?? null,
    present: present.map(({ member, status, via }) => `${member.displayName} ${status} ${via}`),
    // What immunity is judged by.
    given: facts
      .filter(({ talks }) => talks.some(({ held }) => held))
      .map((one) => one.displayName),
  }
}

const work = () => drainJobs([lookAgainJob, matchGroupJob, creditLabelsJob, nightChangedJob])

async function labelId(label: string) {
  return (await readable().logPerson.findFirstOrThrow({ where: { label } })).id
}

async function confirm(found: FoundNightFixture) {
  const id = await foundNightId()
  const outcome = await confirmFoundNight(found.editor, id, await decisionOn(found, id))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.talkId
}

/** A week ago: the evening is over at every hour of the test. */
async function start() {
  await freshDatabase()
  const stage = await createPlanFixture()
  await readable().member.update({ where: { id: stage.speakerId }, data: { displayName: '阿远' } })
  const editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const date = stage.tonight.subtract({ days: 7 }).toString()
  return { stage, editor, date }
}

type Step = 'import' | 'confirm' | 'roster' | 'match' | 'merge'
/** Nothing is confirmed before it was imported, and no member merged before the roster brought them. */
const FIRST: Partial<Record<Step, Step>> = { confirm: 'import', merge: 'roster' }

function orders(steps: readonly Step[]): Step[][] {
  if (steps.length === 0) return [[]]
  return steps.flatMap((step) => {
    const first = FIRST[step]
    if (first !== undefined && steps.includes(first)) return []
    return orders(steps.filter((one) => one !== step)).map((rest) => [step, ...rest])
  })
}

async function run(order: readonly Step[], jobsBetween: boolean) {
  const { stage, editor, date } = await start()
  const { groupId, speakerId } = stage
  const found = { ...stage, editor, date, ids: [] }
  const steps: Record<Step, () => Promise<unknown>> = {
    import: () => importEvening(stage, editor, date),
    confirm: () => confirm(found),
    roster: async () => apply(await preview(groupId, [SPEAKER], { complete: false })),
    match: () => matchGroup(CONSOLE, groupId),
    merge: async () => {
      const { id } = await readable().member.findFirstOrThrow({ where: { displayName: '沈知远' } })
      return mergeMembers(CONSOLE, { keptId: speakerId, otherId: id, reason: '同一个人' })
    },
  }
  for (const step of order) {
    await steps[step]()
    if (jobsBetween) await work()
  }
  await matchGroup(CONSOLE, groupId)
  await work()
  return credits()
}

/**
 * As few orders as show every three steps in every order they can come in: what goes wrong because of how two or three
 * steps follow each other goes wrong in one of them, each time.
 */
function covering(all: readonly Step[][]): Step[][] {
  const wanted = new Set(all.flatMap(triplesOf))
  const chosen: Step[][] = []
  while (wanted.size > 0) {
    const found = (order: Step[]) => triplesOf(order).filter((three) => wanted.has(three)).length
    const [best = []] = all.toSorted((a, b) => found(b) - found(a))
    for (const three of triplesOf(best)) wanted.delete(three)
    chosen.push(best)
  }
  return chosen
}

function triplesOf(order: readonly Step[]): string[] {
  return order.flatMap((a, i) =>
    order.slice(i + 1).flatMap((b, j) => order.slice(i + j + 2).map((c) => `${a} ${b} ${c}`)),
  )
}

describe('the speaker’s credit', () => {
  const all = covering(orders(['import', 'confirm', 'roster', 'match', 'merge']))

  test.each(all.map((order, at) => [order.join(', '), order, at % 2 === 0] as const))(
    'is the same after %s',
    async (_, order, jobsBetween) => {
      expect(await run(order, jobsBetween)).toEqual({
        talk: 'HELD',
        speaker: '阿远',
        present: ['顾南舟 ON_TIME LOG', '阿远 ON_TIME LOG'],
        given: ['阿远'],
      })
    },
  )
})

describe('a label that is linked after the evening was confirmed', () => {
  let found: FoundNightFixture
  let talkId: string

  beforeEach(async () => {
    const { stage, editor, date } = await start()
    found = await importEvening(stage, editor, date)
    talkId = await confirm(found)
    await work()
    expect(await credits()).toEqual({ talk: 'HELD', speaker: null, present: [], given: [] })
  })

  const claim = async (label: string, memberId: string) => {
    const id = await labelId(label)
    return claimAlias(CONSOLE, { kind: 'label', id, memberId })
  }

  test('gives the talk, the check-in and the immunity, and its release takes them back', async () => {
    await claim(SPEAKER, found.speakerId)
    await work()
    expect(await credits()).toEqual({
      talk: 'HELD',
      speaker: '阿远',
      present: ['顾南舟 ON_TIME LOG', '阿远 ON_TIME LOG'],
      given: ['阿远'],
    })
    await releaseAlias(CONSOLE, { kind: 'label', id: await labelId(SPEAKER) })
    await work()
    const present = ['顾南舟 ON_TIME LOG']
    expect(await credits()).toEqual({ talk: 'HELD', speaker: null, present, given: [] })
  })

  test('gives those who made the gesture their check-in, and the host theirs by duty', async () => {
    await claim(GUEST, found.member.memberId)
    await claim('Host', found.coordinator.memberId)
    await work()
    expect((await credits()).present.toSorted()).toEqual([
      '何听雨 ON_TIME LOG',
      '顾南舟 ON_TIME LOG',
    ])
    const night = await readable().night.findFirstOrThrow()
    expect(night.hostId).toBe(found.coordinator.memberId)
  })

  test('does not bring back what an organiser took away since', async () => {
    await claim(GUEST, found.member.memberId)
    await work()
    await readable().checkIn.deleteMany()
    await claim(SPEAKER, found.speakerId)
    await work()
    expect((await credits()).present).toEqual(['阿远 ON_TIME LOG'])
  })

  test('changes no speaker whom an editor chose by hand', async () => {
    const { topic, summary, mode, visibility } = planOf(found)
    const words = { topic, summary, mode, visibility }
    const people = { speakerId: found.member.memberId, hostId: null }
    const edit = { talkId, clocks: null, ...words, ...people }
    expect(codeOf(await editTalk(found.coordinator, edit))).toBe('OK')
    await claim(SPEAKER, found.speakerId)
    await work()
    expect((await credits()).speaker).toBe('顾南舟')
  })

  test('goes with the label in a split, and back when that is undone', async () => {
    await claim(SPEAKER, found.speakerId)
    await work()
    const none = { names: [], mentions: [], checkIns: [], talks: [] }
    const labels = [await labelId(SPEAKER)]
    const input = { memberId: found.speakerId, displayName: '沈知远', reason: '两个人', labels }
    const split = await splitMember(CONSOLE, { ...input, ...none })
    await work()
    const parted = await credits()
    expect([parted.speaker, parted.present.at(-1)]).toEqual(['沈知远', '沈知远 ON_TIME LOG'])
    await undoMerge(CONSOLE, split.ok ? split.value.mergeId : '')
    await work()
    expect((await credits()).speaker).toBe('阿远')
  })

  test('leaves nothing when the decision is taken back', async () => {
    await claim(SPEAKER, found.speakerId)
    await claim('Host', found.coordinator.memberId)
    await work()
    expect(codeOf(await reopenFoundNight(found.editor, await foundNightId()))).toBe('OK')
    await work()
    const night = await readable().night.findFirstOrThrow()
    expect([night.hostId, night.checkInOpenedAt, night.phase]).toEqual([null, null, 'ANNOUNCED'])
    expect(await credits()).toEqual({ talk: undefined, speaker: null, present: [], given: [] })
  })
})

test('an applied roster starts matching by itself', async () => {
  const { stage, editor, date } = await start()
  await importEvening(stage, editor, date)
  await apply(await preview(stage.groupId, [SPEAKER], { complete: false }))
  await drainJobs([matchGroupJob])
  const label = await readable().logPerson.findFirstOrThrow({
    where: { label: SPEAKER },
    include: { member: true },
  })
  expect(label.member?.displayName).toBe('沈知远')
})
