import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import { sourceOf, writeLog } from '@/lib/logs/fixtures'
import { importLog } from '@/lib/logs/import/commands'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { matchGroup } from '@/lib/matching/runs/commands'
import { editOwnProfile } from '@/lib/members/commands'
import { admit, changeStatus, flagMember } from '@/lib/members/status/commands'
import { preview, wearing } from '@/lib/rosters/fixtures'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { now, toDate } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { addMember, createPlanFixture, planOf, type PlanFixture } from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript } from '@/lib/transcripts/publish/commands'

/**
 * Long commands are stopped in the middle, with every lock that they hold, and what people do in a moment is done
 * meanwhile. It goes on, unless it is about what the long one decides: then it waits, and both end well.
 */
type Setting = PlanFixture & {
  readonly night: string
  readonly talkId: string
  readonly rosterId: string
  readonly twins: { readonly keptId: string; readonly otherId: string }
  readonly outsider: MemberViewer
}
type Command = (setting: Setting) => Promise<Outcome<unknown>>

/** Each with a table that it writes late, and no short one does. */
const LONG: Readonly<Record<string, { readonly stopsAt: string; readonly run: Command }>> = {
  'an import': {
    stopsAt: 'LogLabel',
    run: ({ groupId }) => importLog(CONSOLE, sourceOf(writeLog(20)), { groupId }),
  },
  'applying a roster': {
    stopsAt: 'Roster',
    run: ({ rosterId }) =>
      applyRoster(CONSOLE, rosterId, { markGone: false, reasonOf: () => '名单' }),
  },
  'publishing a transcript': {
    stopsAt: 'TranscriptLine',
    run: ({ talkId }) => publishTranscript(CONSOLE, talkId),
  },
  'looking for nights': {
    stopsAt: 'FoundNight',
    run: ({ groupId }) => proposeNights(CONSOLE, groupId),
  },
  'matching names': {
    stopsAt: 'SamePersonProposal',
    run: ({ groupId }) => matchGroup(CONSOLE, groupId),
  },
  'merging two members': {
    stopsAt: 'MemberMerge',
    run: ({ twins }) => mergeMembers(CONSOLE, { ...twins, reason: '同一个人' }),
  },
}

const reason = '群里说好了'
const admitTo = (groupId: string) =>
  transaction((tx) =>
    admit(tx, CONSOLE, [
      {
        displayName: '季听澜',
        company: null,
        position: null,
        city: null,
        email: null,
        groupId,
        joinedAt: now(),
      },
    ]),
  )
const profile = (displayName: string) =>
  ({
    displayName,
    company: '青禾',
    position: '产品',
    city: null,
    about: '',
    groupNickname: null,
  }) as never

const SHORT: Readonly<Record<string, Command>> = {
  'a member checks in': ({ member, night }) => checkIn(member, night),
  'a member of the other group edits the profile': ({ outsider }) =>
    editOwnProfile(outsider, profile('苏禾禾')),
  'a member edits the profile': ({ member }) => editOwnProfile(member, profile('顾南')),
  'admitting to the group': ({ groupId }) => admitTo(groupId),
  'admitting to the other group': ({ otherGroupId }) => admitTo(otherGroupId),
  'flagging a member': ({ member }) => flagMember(CONSOLE, { memberId: member.memberId, reason }),
  'removing a member': ({ member }) =>
    changeStatus(CONSOLE, { memberId: member.memberId, status: 'REMOVED', reason }),
  'planning a talk': (setting) => planTalk(setting.coordinator, planOf(setting)),
  'the one merged checks in': ({ twins, night, member }) =>
    checkIn({ ...member, memberId: twins.keptId }, night),
}

/** What waits for its turn, because the long one decides about just that. */
const WAITS: Readonly<Record<string, readonly string[]>> = {
  // Everybody whom the list may name, and the group's seats, which the plan's lock stands on too. Whether a seat
  // opened is looked up by one job for all groups, queued once.
  'applying a roster': [
    'a member edits the profile',
    'admitting to the group',
    'admitting to the other group',
    'flagging a member',
    'removing a member',
    'planning a talk',
  ],
  // How a voice of the talk wishes to be called.
  'publishing a transcript': [
    'a member edits the profile',
    'flagging a member',
    'removing a member',
  ],
  // Whose label or mention was just recognised.
  'matching names': ['a member edits the profile', 'flagging a member', 'removing a member'],
  // The seat that the other row gives up is counted.
  'merging two members': [
    'admitting to the group',
    'removing a member',
    'planning a talk',
    'the one merged checks in',
  ],
}

let setting: Setting
let end: () => Promise<unknown> = () => Promise.resolve()

beforeEach(async () => {
  await freshDatabase()
  setting = await setUp()
})
afterEach(() => end())

async function setUp(): Promise<Setting> {
  const db = readable()
  const plan = await createPlanFixture()
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id: mediaId } = await db.media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  const talkId = await logTalk(plan, mediaId)
  const outsider = await addMember(plan.otherGroupId, '苏禾', [])
  const [keptId = '', otherId = ''] = await wearing(plan.groupId, [
    '许听潮-云栈-技术',
    '听潮-云栈-技术',
  ])
  await wearing(plan.groupId, ['宁远-青禾-产品'])
  const lines = ['宁远-青禾-运营', '新人-青禾-研发']
  const rosterId = await preview(plan.groupId, lines, { complete: false })
  const at = (minutes: number) => toDate(now().add({ seconds: minutes * 60 }))
  const { id: night } = await db.night.create({
    data: {
      groupId: plan.groupId,
      date: new Date(`${plan.tonight.toString()}T00:00:00.000Z`),
      checkInOpensAt: at(-10),
      checkInClosesAt: at(20),
      startsAt: at(20),
      questionsAt: at(50),
      endsAt: at(110),
    },
  })
  await db.talk.create({
    data: {
      groupId: plan.groupId,
      nightId: night,
      topic: '一张表的来历',
      speakerId: plan.speakerId,
    },
  })
  return { ...plan, night, talkId, rosterId, outsider, twins: { keptId, otherId } }
}

/** Begins the long command and waits until it stands still. */
async function stopped(name: string): Promise<() => Promise<unknown>> {
  const { stopsAt, run } = LONG[name] ?? {}
  if (stopsAt === undefined || run === undefined) throw new Error(`no command ${name}`)
  const other = await pool().connect()
  await other.query('BEGIN')
  await other.query(`LOCK TABLE "${stopsAt}" IN SHARE MODE`)
  const running = run(setting)
  let done = false
  end = async () => {
    if (!done) {
      done = true
      await other.query('ROLLBACK')
      other.release()
    }
    return running
  }
  const ended = watch(running)
  while ((await waiting()) === 0) if (ended()) throw new Error(`${name} never came to ${stopsAt}`)
  return end
}

/** Answers whether it has ended, well or not. */
function watch(command: Promise<unknown>): () => boolean {
  const state = { ended: false }
  const note = () => {
    state.ended = true
  }
  command.then(note, note)
  return () => state.ended
}

async function waiting(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0]?.n ?? 0
}

/** Whether the command ended while the long one stood still. */
async function goesOn(command: Promise<unknown>): Promise<boolean> {
  const ended = watch(command)
  while (!ended()) if ((await waiting()) > 1) return false
  return true
}

describe.each(Object.keys(LONG))('while %s stands in the middle', (long) => {
  test.each(Object.keys(SHORT))('%s', async (short) => {
    const finish = await stopped(long)
    const begun = SHORT[short]?.(setting) ?? Promise.reject(new Error(short))
    const went = await goesOn(begun)
    const [longDone, shortDone] = [await finish(), await begun]
    expect({ went, shortDone, longDone }).toMatchObject({
      went: !(WAITS[long] ?? []).includes(short),
      shortDone: { ok: true },
      longDone: { ok: true },
    })
  })
})
