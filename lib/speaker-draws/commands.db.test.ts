import { execFileSync } from 'node:child_process'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { closeCheckIn, openCheckIn } from '@/lib/checkins/commands-hosting'
import { readable } from '@/lib/db/transaction'
import { throwWord } from '@/lib/draws/commands'
import { drawForViewer } from '@/lib/draws/queries'
import { commitmentOf } from '@/lib/draws/rules'
import { acceptAsk, declineAsk } from '@/lib/talks/asks/commands-answer'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { listSpeakerDraw, cancelSpeakerDraw, openSpeakerDraw, revealSpeakerDraw } from './commands'
import { sayCouldSpeak } from './commands-choice'
import { goOnAfter, workOnSpeakerDraws } from './commands-clock'
import {
  asksOf,
  createDrawNight,
  createListed,
  createOld,
  createRevealed,
  createWilling,
  drawOf,
  published,
  THIRD_PARTY,
  valueOf,
  type DrawNight,
} from './fixtures'
import { drawEvening, hostDraw, ownChoice } from './queries'
import { deskDraw } from './queries-desk'
import { listEntries } from './store'

const VISITOR: Viewer = { kind: 'visitor' }

let night: DrawNight
let willing: MemberViewer[]

beforeEach(async () => {
  await freshDatabase()
  night = await createDrawNight()
  willing = []
  for (let n = 0; n < 3; n += 1) willing.push(await createWilling(night))
})

const say = (member: MemberViewer, wants: boolean) =>
  sayCouldSpeak(member, { nightId: night.id, willing: wants })

describe('a draw of the next speaker', () => {
  it('commits before the check-in closes, and lists who is here on time and could speak', async () => {
    const opened = valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    const before = await drawForViewer(night.member, opened.drawId)
    expect(before).toMatchObject({ state: 'COMMITTED', tickets: [], seed: null, list: null })

    // A check-in that comes after the commitment counts, and changes nothing of it.
    const later = await createWilling(night)
    const silent = await createOld(night.groupId)
    await checkIn(silent, night.id)
    expect(codeOf(await say(silent, false))).toBe('OK')
    const { id } = await drawOf(night.id)
    expect(codeOf(await listSpeakerDraw(night.host, { id }))).toBe('DRAW_CHECK_IN_OPEN')
    await closeCheckIn(night.host, night.id)
    await workOnSpeakerDraws()

    const after = await drawForViewer(night.member, opened.drawId)
    expect(after).toMatchObject({ state: 'COMMITTED', commitment: before?.commitment, seed: null })
    expect(after?.tickets).toHaveLength(4)
    const entries = await listEntries(readable(), id)
    expect(entries.map(({ memberId }) => memberId).toSorted()).toEqual(
      [...willing, later].map(({ memberId }) => memberId).toSorted(),
    )
    expect((await ownChoice(later, night.id))?.ticket).toMatch(/^[0-9a-f]{20}$/u)
    expect(await ownChoice(silent, night.id)).toMatchObject({ ticket: null, canChoose: false })
  })

  it('is opened only while the check-in is open, and before it', async () => {
    await closeCheckIn(night.host, night.id)
    expect(codeOf(await openSpeakerDraw(night.host, { nightId: night.id }))).toBe(
      'DRAW_CHECK_IN_CLOSED',
    )
    expect(codeOf(await openSpeakerDraw(night.member, { nightId: night.id }))).toBe('NOT_ALLOWED')
  })

  it('leaves out with the reason, which its member and coordinators read', async () => {
    const newcomer = await createWilling(night)
    await readable().member.update({
      where: { id: newcomer.memberId },
      data: { joinedAt: new Date() },
    })
    await checkIn(night.speaker, night.id)
    await say(night.speaker, true)
    const { id, drawId } = await createListed(night)
    const desk = await deskDraw(night.coordinator, id)
    const outs = desk?.entries.flatMap(({ memberId, out }) =>
      out === null ? [] : [[memberId, out.reason]],
    )
    expect(new Map(outs as [string, string][])).toEqual(
      new Map([
        [newcomer.memberId, 'NEW'],
        [night.speaker.memberId, 'SPOKE'],
      ]),
    )
    expect((await ownChoice(newcomer, night.id))?.out?.reason).toBe('NEW')
    expect((await drawEvening(night.member, drawId ?? ''))?.outs).toEqual([
      { reason: 'SPOKE', count: 1 },
      { reason: 'NEW', count: 1 },
    ])
  })

  it('is recomputed by a program of another author from what the page publishes', async () => {
    const { id, drawId, commitment } = await createListed(night)
    await throwWord(night.member, { drawId: drawId ?? '', word: '半杯茶' })
    await throwWord(night.other, { drawId: drawId ?? '', word: '雨 2' })
    valueOf(await revealSpeakerDraw(night.host, { id }))
    const page = await drawForViewer(night.member, drawId ?? '')
    if (page === null) throw new Error('There is no page.')
    const printed = execFileSync(process.execPath, ['--eval', THIRD_PARTY], {
      input: published(page),
      encoding: 'utf8',
    })
    const [found, digest, ...order] = printed.trim().split('\n')
    expect([found, digest, order]).toEqual([commitment, page.list?.digest, page.order])
    const places = (await listEntries(readable(), id)).map(({ ticket }) => ticket)
    expect(places).toEqual(order)
    expect(commitmentOf({ ...page, seed: page.seed ?? '' })).toBe(commitment)
  })

  it('asks the first, after a no the next, and ends with a yes on the plan', async () => {
    const { id, drawId, date } = await createRevealed(night)
    const [first] = await asksOf(id)
    expect(first).toMatchObject({ place: 1, ask: { state: 'OPEN', origin: 'DRAW' } })
    const proposed = first?.ask?.dates[0]
    expect(proposed?.getTime()).toBeGreaterThanOrEqual(
      Date.parse(`${date.add({ days: 7 }).toString()}T00:00:00Z`),
    )
    await answerNo(first?.memberId, first?.ask?.id)
    const asked = await asksOf(id)
    expect(asked.map(({ place, ask }) => [place, ask?.state])).toEqual([
      [1, 'DECLINED'],
      [2, 'OPEN'],
    ])
    const second = viewerOf(asked[1]?.memberId)
    const askId = asked[1]?.ask?.id ?? ''
    const yes = { askId, link: '', date: null, topic: '清算的三个时刻' }
    const { talkId } = valueOf(await acceptAsk(second, yes))
    await goOnAfter(askId)
    expect((await drawOf(night.id)).state).toBe('TAKEN')
    const talk = await readable().talk.findUniqueOrThrow({ where: { id: talkId ?? '' } })
    expect(talk.origin).toBe('DRAW')
    const page = await drawEvening(night.member, drawId ?? '')
    expect(page?.taken?.memberId).toBe(second.memberId)
  })

  it('says who said no to coordinators alone', async () => {
    const { id, drawId } = await createRevealed(night)
    const before = JSON.stringify(await drawEvening(night.member, drawId ?? ''))
    for (let n = 0; n < 3; n += 1) {
      const asked = (await asksOf(id)).at(-1)
      await answerNo(asked?.memberId, asked?.ask?.id)
    }
    expect((await drawOf(night.id)).state).toBe('ENDED')
    // Nothing on the page of members, or of the host, changes by an answer.
    expect(JSON.stringify(await drawEvening(night.member, drawId ?? ''))).toBe(before)
    const host = await hostDraw(night.host, night.id)
    expect(host?.draw).toMatchObject({ state: 'ASKING', taken: null })
    for (const { memberId, displayName } of willing) {
      expect(JSON.stringify(host)).not.toContain(memberId)
      expect(before).not.toContain(displayName)
    }
    expect(await deskDraw(night.host, id)).toBeNull()
    expect(await deskDraw(night.member, id)).toBeNull()
    expect(await drawEvening(VISITOR, drawId ?? '')).toBeNull()
    const desk = await deskDraw(night.coordinator, id)
    expect(desk?.entries.map(({ askState }) => askState)).toEqual([
      'DECLINED',
      'DECLINED',
      'DECLINED',
    ])
  })

  it('passes over who cannot be asked when their turn comes', async () => {
    const { id } = await createListed(night)
    await readable().member.updateMany({
      where: { id: { in: willing.slice(0, 2).map(({ memberId }) => memberId) } },
      data: { status: 'LEFT' },
    })
    valueOf(await revealSpeakerDraw(night.host, { id }))
    const asked = await asksOf(id)
    expect(asked.map(({ memberId }) => memberId)).toEqual([willing[2]?.memberId])
  })

  it('ends where no member could speak, and never shows its seed', async () => {
    for (const member of willing) await say(member, false)
    const { id, drawId, state } = await createListed(night)
    expect(state).toBe('ENDED')
    expect(codeOf(await revealSpeakerDraw(night.host, { id }))).toBe('DRAW_REVEALED')
    expect(await drawForViewer(night.member, drawId ?? '')).toMatchObject({
      state: 'CANCELLED',
      seed: null,
    })
  })

  it('is cancelled before the reveal, and another can be opened', async () => {
    valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    const { id } = await drawOf(night.id)
    expect(codeOf(await cancelSpeakerDraw(night.member, { id }))).toBe('NOT_ALLOWED')
    expect(codeOf(await cancelSpeakerDraw(night.host, { id }))).toBe('OK')
    expect(codeOf(await cancelSpeakerDraw(night.host, { id }))).toBe('OK')
    valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    expect((await drawOf(night.id)).id).not.toBe(id)
    const revealed = await createRevealed(night)
    expect(codeOf(await cancelSpeakerDraw(night.host, { id: revealed.id }))).toBe('DRAW_REVEALED')
  })
})

describe('an evening that is opened again', () => {
  it('changes nothing of the list', async () => {
    const { id, drawId } = await createListed(night)
    const before = await drawForViewer(night.member, drawId ?? '')
    valueOf(await openCheckIn(night.host, night.id, 10))
    const late = await createOld(night.groupId)
    const [first] = willing
    if (first === undefined) throw new Error('No member is here.')
    expect((await checkIn(late, night.id)).ok).toBe(true)
    expect(codeOf(await say(late, true))).toBe('DRAW_LISTED')
    expect(codeOf(await say(first, false))).toBe('DRAW_LISTED')
    await closeCheckIn(night.host, night.id)
    await workOnSpeakerDraws()
    expect(codeOf(await listSpeakerDraw(night.host, { id }))).toBe('DRAW_LISTED')
    expect(await drawForViewer(night.member, drawId ?? '')).toEqual(before)
  })
})

async function answerNo(memberId: string | undefined, askId = '') {
  valueOf(await declineAsk(viewerOf(memberId), { askId, link: '', reason: '这周太忙' }))
  await goOnAfter(askId)
}

function viewerOf(memberId: string | undefined): MemberViewer {
  const found = willing.find((one) => one.memberId === memberId)
  if (found === undefined) throw new Error('They are not in the draw.')
  return found
}
