import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { closeCheckIn } from '@/lib/checkins/commands-hosting'
import { readable, transaction } from '@/lib/db/transaction'
import { cancelDraw, listTickets, openDraw, throwWord } from '@/lib/draws/commands'
import { drawForViewer } from '@/lib/draws/queries'
import { declineAsk } from '@/lib/talks/asks/commands-answer'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { listSpeakerDraw, openSpeakerDraw, revealSpeakerDraw } from './commands'
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
  valueOf,
  type DrawNight,
} from './fixtures'
import { listEntries } from './store'

let night: DrawNight
let willing: MemberViewer[]

beforeEach(async () => {
  await freshDatabase()
  night = await createDrawNight()
  willing = []
  for (let n = 0; n < 3; n += 1) willing.push(await createWilling(night))
})

const all = (times: number, work: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: times }, (_, n) => work(n)))

describe('hosts who tap at once, and twice', () => {
  it('open one draw', async () => {
    const hosts = [night.host, night.secondHost, night.coordinator, night.host]
    const opened = await Promise.all(
      hosts.map(async (host) => openSpeakerDraw(host, { nightId: night.id })),
    )
    const ids = new Set(opened.map((one) => valueOf(one).drawId))
    expect(ids.size).toBe(1)
    expect(await readable().speakerDraw.count()).toBe(1)
    expect(await readable().draw.count()).toBe(1)
  })

  it('make one list, also beside the clock', async () => {
    valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    await closeCheckIn(night.host, night.id)
    const { id } = await drawOf(night.id)
    await Promise.all([
      listSpeakerDraw(night.host, { id }),
      listSpeakerDraw(night.secondHost, { id }),
      workOnSpeakerDraws(),
      workOnSpeakerDraws(),
    ])
    expect(await readable().speakerDrawEntry.count()).toBe(3)
  })

  it('reveal once, and ask one member', async () => {
    const { id } = await createListed(night)
    const revealed = await Promise.all(
      [night.host, night.secondHost, night.host].map(async (host) =>
        revealSpeakerDraw(host, { id }),
      ),
    )
    expect(revealed.map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    expect(await asksOf(id)).toHaveLength(1)
  })

  it('ask the next once, however often an answer is followed', async () => {
    const { id } = await createRevealed(night)
    const [first] = await asksOf(id)
    const askId = first?.ask?.id ?? ''
    const viewer = willing.find(({ memberId }) => memberId === first?.memberId)
    if (viewer === undefined) throw new Error('They are not in the draw.')
    valueOf(await declineAsk(viewer, { askId, link: '', reason: null }))
    await all(4, async (n) => (n % 2 === 0 ? goOnAfter(askId) : workOnSpeakerDraws()))
    expect((await asksOf(id)).map(({ place }) => place)).toEqual([1, 2])
  })
})

describe('members who speak up while the list is made', () => {
  it('are in it, or hear that it is made', async () => {
    valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    const people = [...willing]
    for (let n = 0; n < 4; n += 1) {
      const member = await createOld(night.groupId)
      valueOf(await checkIn(member, night.id))
      people.push(member)
    }
    await closeCheckIn(night.host, night.id)
    const { id } = await drawOf(night.id)
    const [, ...said] = await Promise.all([
      listSpeakerDraw(night.host, { id }),
      ...people
        .slice(3)
        .map(async (one) => sayCouldSpeak(one, { nightId: night.id, willing: true })),
    ])
    const entered = said.filter(({ ok }) => ok).length
    const refused = said.filter(({ ok }) => !ok).map(codeOf)
    expect(await listEntries(readable(), id)).toHaveLength(3 + entered)
    expect(new Set(refused).size).toBeLessThanOrEqual(1)
    for (const code of refused) expect(code).toBe('DRAW_LISTED')
  })
})

describe('the database', () => {
  const refusal = async (work: Promise<unknown>) =>
    work.then(
      () => 'DONE',
      (error: unknown) => String(error),
    )

  it('holds one draw of an evening, also where a second one comes around the app', async () => {
    valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
    const { nightId } = await drawOf(night.id)
    const second = await transaction(async (tx) => {
      const purpose = `speaker ${nightId}` as const
      const { drawId } = await openDraw(tx, { purpose, tickets: null, byId: null })
      await tx.speakerDraw.create({
        data: { nightId, drawId, source: 'APP', state: 'OPEN', openedAt: new Date() },
      })
    })
    expect(codeOf(second)).toBe('DRAW_THERE_ALREADY')
    expect(await readable().speakerDraw.count()).toBe(1)
  })

  it('calls no draw verifiable that has no commitment', async () => {
    const data = {
      nightId: night.id,
      source: 'APP',
      state: 'ASKING',
      openedAt: new Date(),
    } as const
    expect(await refusal(readable().speakerDraw.create({ data }))).toContain(
      'speaker_draw_of_source',
    )
  })

  it('refuses a word, a ticket or a commitment that is changed after', async () => {
    const { id, drawId: found } = await createListed(night)
    const drawId = found ?? ''
    valueOf(await throwWord(night.member, { drawId, word: '灯' }))
    const db = readable()
    const word = { drawId, memberId: night.member.memberId }
    const key = { drawId_memberId: word }
    expect(await refusal(db.drawWord.update({ where: key, data: { word: '火' } }))).toContain(
      'never changed',
    )
    const draw = { where: { id: drawId } }
    expect(await refusal(db.draw.update({ ...draw, data: { tickets: ['a1'] } }))).toContain(
      'tickets of a draw',
    )
    expect(
      await refusal(db.draw.update({ ...draw, data: { seed: new Uint8Array(32) } })),
    ).toContain('committed to')
    const [entry] = await db.speakerDrawEntry.findMany({ where: { speakerDrawId: id }, take: 1 })
    const where = { id: entry?.id ?? '' }
    expect(await refusal(db.speakerDrawEntry.update({ where, data: { ticket: 'a1' } }))).toContain(
      'never changed',
    )

    valueOf(await revealSpeakerDraw(night.host, { id }))
    expect(codeOf(await throwWord(night.other, { drawId, word: '迟' }))).toBe('DRAW_REVEALED')
    const late = { drawId, memberId: night.other.memberId, word: '迟', at: new Date() }
    expect(await refusal(db.drawWord.create({ data: late }))).toContain('before the reveal')
    expect(await refusal(db.draw.update({ ...draw, data: { state: 'COMMITTED' } }))).toContain(
      'never opened again',
    )
    const [first] = await db.speakerDrawEntry.findMany({ where: { speakerDrawId: id, place: 1 } })
    expect(
      await refusal(
        db.speakerDrawEntry.update({ where: { id: first?.id ?? '' }, data: { place: 9 } }),
      ),
    ).toContain('never changed')
    expect((await drawForViewer(night.member, drawId))?.words).toHaveLength(1)
  })

  it('lists tickets once, and none of a draw that is over', async () => {
    const open = await transaction(async (tx) =>
      openDraw(tx, { purpose: 'speaker x', tickets: null, byId: null }),
    )
    const { drawId } = valueOf(open)
    const list = async (ticket: string) =>
      valueOf(await transaction(async (tx) => listTickets(tx, drawId, [ticket])))
    expect([await list('a1'), await list('b2')]).toEqual([true, false])
    await transaction(async (tx) => cancelDraw(tx, drawId))
    expect(await list('c3')).toBe(false)
    expect((await drawForViewer(night.member, drawId))?.tickets).toEqual(['a1'])
  })
})
