import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { groupOfNight } from '@/lib/checkins/queries'
import { nightFeed, readLiveNight } from '@/lib/checkins/queries-live'
import { changeVisitors } from '@/lib/communities/settings/commands'
import { visitorsForm } from '@/lib/communities/settings/rules'
import { visitorsSchema, type VisitorsInput } from '@/lib/communities/settings/schema'
import { readCommunity } from '@/lib/communities/queries'
import type { VisitorSight } from '@/lib/communities/types'
import { readable } from '@/lib/db/transaction'
import { readInput } from '@/lib/shared/read-form'
import {
  addMember,
  atNoon,
  codeOf,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { calendar, calendarOfTalk } from '@/lib/talks/view/queries-calendar'
import { coming, tonight, tonightOfGroups, week } from '@/lib/talks/view/queries'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { talkPage } from '@/lib/transcripts/read/queries'
import { archive, latestTranscripts } from '@/lib/transcripts/read/queries-archive'
import { transcriptPicture } from '@/lib/transcripts/read/queries-pictures'
import { searchTranscripts } from '@/lib/transcripts/read/queries-search'
import { publicStamp } from '@/lib/transcripts/read/queries-stamp'

/** What a community closes to visitors, looked for in everything that a visitor can ask. */

const VISITOR: Viewer = { kind: 'visitor' }
const OPEN: VisitorSight = { plan: true, speakers: true, archive: true, wishes: false }
const TOPIC = '清分的三个时点'
const NAMES = ['沈知远', '知远Ethan', '青舟支付']

let plan: PlanFixture
let organiser: MemberViewer
/** Tonight's talk, which is public, and its night. */
let next: { readonly talkId: string; readonly nightId: string }
/** A talk with a public transcript. */
let readId: string
let anchor: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
  const editor = await addMember(plan.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  readId = await logTalk(plan, id)
  expect(codeOf(await publishTranscript(editor, readId))).toBe('OK')
  anchor = (await readable().transcriptLine.findFirstOrThrow({ where: { mediaId: id } })).anchor
  next = await atNoon(plan, () => createPlannedTalk(plan, { topic: TOPIC, date: plan.tonight }))
})

const input = (visitors: VisitorSight, more: Partial<VisitorsInput> = {}): VisitorsInput => ({
  visitors,
  talkVisibility: 'PUBLIC',
  foundVisibility: 'MEMBERS',
  applyBy: 'ANYONE',
  ...more,
})
const close = async (closed: Partial<VisitorSight>) =>
  expect(codeOf(await changeVisitors(organiser, input({ ...OPEN, ...closed })))).toBe('OK')

/** Everything of the evenings that the viewer can ask for. */
const evenings = (viewer: Viewer) =>
  atNoon(plan, async () => ({
    tonight: (await tonight(viewer))?.night ?? null,
    ofGroups: (await tonightOfGroups(viewer))?.evenings,
    coming: (await coming(viewer, 5))?.nights,
    week: (await week(viewer, plan.tonight))?.nights,
    talk: await talkForViewer(viewer, next.talkId),
    page: await talkPage(viewer, next.talkId),
    calendar: (await calendar(null))?.entries,
    ofTalk: await calendarOfTalk(viewer, next.talkId),
    live: await readLiveNight(viewer, next.nightId),
    feed: (await nightFeed(viewer, next.nightId))?.key ?? null,
    group: await groupOfNight(viewer, next.nightId),
  }))

/** Everything of the archive. */
const transcripts = async (viewer: Viewer) => ({
  archive: (await archive(viewer, { month: null, page: 1 })).total,
  latest: (await latestTranscripts(viewer, 4)).length,
  found: (await searchTranscripts(viewer, { query: '差异', page: 1 }))?.total,
  titles: (await searchTranscripts(viewer, { query: '对账差错', page: 1 }))?.titles.length,
  picture: (await transcriptPicture(viewer, readId, anchor)) !== null,
  lines: (await talkPage(viewer, readId))?.transcript?.lines.length ?? 0,
  kept: (await publicStamp(readId)) !== null,
})

describe('a closed plan', () => {
  it('shows a visitor no evening, anywhere, and a member every one', async () => {
    expect(JSON.stringify(await evenings(VISITOR))).toContain(TOPIC)
    const member = await evenings(plan.member)
    await close({ plan: false })
    const seen = await evenings(VISITOR)
    expect(seen).toEqual({
      tonight: null,
      ofGroups: [],
      coming: [],
      week: [],
      talk: null,
      page: null,
      calendar: [],
      ofTalk: null,
      live: null,
      feed: null,
      group: null,
    })
    const applicant: Viewer = { kind: 'applicant', applicationId: crypto.randomUUID() }
    expect(JSON.stringify(await evenings(applicant))).not.toContain(TOPIC)
    // The calendar’s address is public: it is empty for members too, as the page says.
    const after = await evenings(plan.member)
    expect({ ...after, calendar: [] }).toMatchObject({
      week: member.week,
      live: { phase: member.live?.phase },
      calendar: [],
    })
    expect(after.talk?.talk).toEqual(member.talk?.talk)
  })

  it('leaves talks of an open archive to be read, by their address and in lists', async () => {
    await close({ plan: false })
    expect(await transcripts(VISITOR)).toEqual(await transcripts(plan.member))
    expect((await transcripts(VISITOR)).lines).toBeGreaterThan(0)
    await close({ plan: false, archive: false })
    expect(await talkForViewer(VISITOR, readId)).toBeNull()
  })
})

describe('closed names of speakers', () => {
  it('are nowhere in what a visitor reads of evenings ahead, in calendars neither', async () => {
    await readable().talk.update({
      where: { id: next.talkId },
      data: { topic: `沈知远：${TOPIC}` },
    })
    expect(JSON.stringify(await evenings(VISITOR))).toContain('沈知远')
    await close({ speakers: false })
    const seen = JSON.stringify(await evenings(VISITOR))
    expect(seen).toContain(TOPIC)
    for (const name of NAMES) expect(seen).not.toContain(name)
    const { calendar: _, ...member } = await evenings(plan.member)
    expect(JSON.stringify(member)).toContain('沈知远')
  })
})

describe('a closed archive', () => {
  it('has no transcript for a visitor, by no way, and all of them for a member', async () => {
    const before = await transcripts(plan.member)
    expect(await transcripts(VISITOR)).toEqual(before)
    await close({ archive: false })
    expect(await transcripts(VISITOR)).toEqual({
      archive: 0,
      latest: 0,
      found: 0,
      titles: 0,
      picture: false,
      lines: 0,
      kept: false,
    })
    // No page is kept for anybody: what is kept is what a visitor would get.
    expect(await transcripts(plan.member)).toEqual({ ...before, kept: false })
    // The talk itself is still on the plan.
    expect((await talkForViewer(VISITOR, readId))?.talk.topic).toBe('对账差错的七种来路')
  })

  it.each([
    ['plan', { plan: false }],
    ['speakers', { speakers: false }],
  ] as const)('as every change of %s makes kept pages anew with its commit', async (_, closed) => {
    const before = await publicStamp(readId)
    expect(codeOf(await changeVisitors(plan.member, input({ ...OPEN, ...closed })))).toBe(
      'NOT_ALLOWED',
    )
    expect(await publicStamp(readId)).toBe(before)
    await close(closed)
    const after = await publicStamp(readId)
    expect(after).not.toBe(before)
    await close({})
    expect(await publicStamp(readId)).not.toBe(after)
  })
})

describe('saving', () => {
  it('writes which were changed to what, and nothing where nothing was', async () => {
    await close({ archive: false })
    await close({ archive: false })
    const rows = await readable().auditRecord.findMany({
      where: { action: 'community.opened-to-visitors' },
    })
    expect(rows.map(({ facts, actorId }) => [facts, actorId])).toEqual([
      [{ archive: '' }, organiser.memberId],
    ])
  })

  it('refuses the second of two saves of one page with what changed', async () => {
    const found = await readCommunity(readable())
    const basedOn = found === null ? {} : visitorsForm(found)
    const saves = await Promise.all(
      [{ plan: false }, { plan: false, archive: false }].map((closed) =>
        changeVisitors(organiser, input({ ...OPEN, ...closed }, { basedOn })),
      ),
    )
    // What both wanted is no conflict; what only one changed is.
    expect(saves.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    const [next1, next2] = [{ archive: false }, { speakers: false }].map((closed) =>
      input({ ...OPEN, ...closed }, { basedOn }),
    )
    if (next1 === undefined || next2 === undefined) throw new Error('There is nothing to save.')
    await close({})
    const both = await Promise.all([
      changeVisitors(organiser, next1),
      changeVisitors(organiser, next2),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['CHANGED_MEANWHILE', 'OK'])
  })

  it('reads boxes as a form sends them: absent when they are not ticked', () => {
    const form = {
      plan: 'on',
      talkVisibility: 'MEMBERS',
      foundVisibility: 'KEPT',
      applyBy: 'REFERRAL',
      basedOn: '{}',
    }
    const read = readInput(visitorsSchema, form)
    expect(read.ok ? read.value : read.refusals).toMatchObject({
      visitors: { plan: true, speakers: false, archive: false, wishes: false },
      talkVisibility: 'MEMBERS',
      foundVisibility: 'KEPT',
      applyBy: 'REFERRAL',
    })
  })
})
