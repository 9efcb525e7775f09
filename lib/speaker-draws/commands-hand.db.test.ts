import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { declineAsk } from '@/lib/talks/asks/commands-answer'
import { withdrawAsk } from '@/lib/talks/asks/commands'
import { workOnAsks } from '@/lib/talks/asks/commands-due'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { openSpeakerDraw } from './commands'
import { goOnAfter, workOnSpeakerDraws } from './commands-clock'
import { enterHandDraw } from './commands-hand'
import { askNextDrawn } from './commands-next'
import { asksOf, createDrawNight, createOld, drawOf, valueOf, type DrawNight } from './fixtures'
import { deskDraw } from './queries-desk'
import { drawText } from './queries-texts'
import { hostDraw } from './queries'
import type { HandDrawInput } from './schema'

let night: DrawNight

beforeEach(async () => {
  await freshDatabase()
  night = await createDrawNight()
})

async function entered(change: Partial<HandDrawInput> = {}) {
  const input = {
    nightId: night.id,
    member1: night.member.memberId,
    member2: night.other.memberId,
    member3: null,
    note: '手气最佳',
    ...change,
  }
  return enterHandDraw(night.coordinator, input)
}

it('is entered with its order, asks as any draw does, and has no commitment', async () => {
  const { id } = valueOf(await entered())
  const draw = await deskDraw(night.coordinator, id)
  expect(draw).toMatchObject({ source: 'HAND', drawId: null, commitment: null, note: '手气最佳' })
  const [first] = await asksOf(id)
  expect(first).toMatchObject({ memberId: night.member.memberId, ask: { origin: 'DRAW' } })
  const askId = first?.ask?.id ?? ''
  valueOf(await declineAsk(night.member, { askId, link: '', reason: null }))
  await goOnAfter(askId)
  expect((await asksOf(id)).map(({ memberId }) => memberId)).toEqual([
    night.member.memberId,
    night.other.memberId,
  ])
  // Nothing to paste that would call it verifiable.
  const host = await hostDraw(night.host, night.id)
  if (host?.draw == null) throw new Error('There is no draw.')
  expect(await drawText('zh', host.draw, 'https://yehua.example')).toBeNull()
})

it('is one draw of the evening, of members who are here, each once', async () => {
  expect(codeOf(await entered({ member2: night.member.memberId }))).toBe('DRAW_NAMED_TWICE')
  await readable().member.update({
    where: { id: night.other.memberId },
    data: { status: 'LEFT' },
  })
  expect(codeOf(await entered())).toBe('SPEAKER_UNKNOWN')
  expect(await readable().speakerDraw.count()).toBe(0)
  const both = await Promise.all([entered({ member2: null }), entered({ member2: null })])
  expect(both.map(codeOf).toSorted()).toEqual(['DRAW_THERE_ALREADY', 'OK'])
  expect(codeOf(await openSpeakerDraw(night.host, { nightId: night.id }))).toBe('DRAW_BY_HAND')
  const refused = await enterHandDraw(night.host, {
    nightId: night.id,
    member1: night.member.memberId,
    member2: null,
    member3: null,
    note: '',
  })
  expect(codeOf(refused)).toBe('NOT_ALLOWED')
})

it('asks the next after silence, by the last day to answer', async () => {
  const { id } = valueOf(await entered())
  const [first] = await asksOf(id)
  const due = first?.ask?.dueAt.getTime() ?? 0
  const hours = Math.ceil((due - now().epochMilliseconds) / 3_600_000)
  expect(hours).toBeGreaterThan(24)
  expect(hours).toBeLessThanOrEqual(72)
  await workOnSpeakerDraws()
  expect(await asksOf(id)).toHaveLength(1)
  await asOf(now().add({ hours: hours + 1 }), async () => {
    await workOnAsks()
    await workOnSpeakerDraws()
  })
  expect((await asksOf(id)).map(({ ask }) => ask?.state)).toEqual(['LAPSED', 'OPEN'])
})

it('stops where a coordinator took the ask back, until one asks the next', async () => {
  const third = await createOld(night.groupId)
  const { id } = valueOf(await entered({ member3: third.memberId }))
  expect(codeOf(await askNextDrawn(night.coordinator, { id }))).toBe('DRAW_NOT_STOPPED')
  const [first] = await asksOf(id)
  const askId = first?.ask?.id ?? ''
  valueOf(await withdrawAsk(night.coordinator, { askId }))
  await goOnAfter(askId)
  expect((await drawOf(night.id)).state).toBe('ENDED')
  expect(await asksOf(id)).toHaveLength(1)
  expect((await deskDraw(night.coordinator, id))?.canAskNext).toBe(true)
  expect(codeOf(await askNextDrawn(night.host, { id }))).toBe('NOT_ALLOWED')
  const taps = await Promise.all([
    askNextDrawn(night.coordinator, { id }),
    askNextDrawn(night.secondHost, { id }),
  ])
  expect(taps.map(codeOf).toSorted()).toEqual(['DRAW_NOT_STOPPED', 'OK'])
  expect((await asksOf(id)).map(({ ask }) => ask?.state)).toEqual(['WITHDRAWN', 'OPEN'])
})
