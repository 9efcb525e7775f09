import { beforeEach, expect, it } from 'vitest'
import { checkIn } from '@/lib/checkins/commands'
import { closeCheckIn, movePhase, openCheckIn } from '@/lib/checkins/commands-hosting'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { takeBackStep } from './commands'

let night: TestNight
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
})

const hosted = async (of = night) => (await readLiveNight(of.host, of.id))?.hosted ?? null
const shown = async (of = night) => (await hosted(of))?.shown ?? ''
const takeBack = async () =>
  takeBackStep(night.host, { nightId: night.id, actId: (await hosted())?.back?.actId ?? '' })
const phases = () =>
  readable().phaseChange.findMany({ where: { nightId: night.id }, orderBy: { id: 'asc' } })

it('lets one of two hosts who press different steps at once move on, and says to the other whose step it was', async () => {
  await movePhase(night.host, night.id, 'TALK')
  const deputy = await createMember(night.groupId, { roles: ['HOST'] })
  const seen = await shown()
  const answers = await Promise.all([
    movePhase(night.host, night.id, 'SUPPLEMENT', seen),
    movePhase(deputy, night.id, 'QUESTIONS', seen),
    closeCheckIn(deputy, night.id, seen),
  ])
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(refused.map(({ code }) => code)).toEqual(['EVENING_CHANGED', 'EVENING_CHANGED'])
  const last = (await hosted())?.last
  expect(refused[0]?.facts).toMatchObject({ by: last?.by, what: last?.what })
  expect(last?.by).toBe((answers[0].ok ? night.host : deputy).displayName)
})

it('moves on once for two hosts who press the same step, though the page of one is behind', async () => {
  await movePhase(night.host, night.id, 'TALK')
  const seen = await shown()
  const press = () => movePhase(night.host, night.id, 'SUPPLEMENT', seen)
  expect((await Promise.all([press(), press(), press()])).map(({ ok }) => ok)).toEqual([
    true,
    true,
    true,
  ])
  expect((await phases()).filter(({ phase }) => phase === 'SUPPLEMENT')).toHaveLength(1)
})

it('takes a closing back with those who were late only by it, once for two hosts at once', async () => {
  await closeCheckIn(night.host, night.id)
  await checkIn(night.member, night.id)
  const row = () => readable().checkIn.findFirst({ where: { memberId: night.member.memberId } })
  expect(await row()).toMatchObject({ status: 'LATE' })
  const actId = (await hosted())?.back?.actId ?? ''
  const press = () => takeBackStep(night.host, { nightId: night.id, actId })
  const answers = await Promise.all([press(), press()])
  expect(answers.map((answer) => answer.ok && answer.value.onTime).toSorted()).toEqual([0, 1])
  expect(await row()).toMatchObject({ status: 'ON_TIME' })
  expect(await hosted()).toMatchObject({ back: null, last: { what: 'BACK' } })
  expect((await readLiveNight(night.member, night.id))?.window).toBe('OPEN')
})

it('takes the end of the evening back, with the talk and since when the phase is on', async () => {
  await movePhase(night.host, night.id, 'TALK')
  const since = (await phases()).at(-1)?.at
  await movePhase(night.host, night.id, 'CLOSED')
  const talk = () => readable().talk.findUniqueOrThrow({ where: { id: night.talkId } })
  expect((await talk()).state).toBe('HELD')
  expect(await takeBack()).toMatchObject({ ok: true })
  expect((await talk()).state).toBe('PLANNED')
  expect((await phases()).at(-1)).toMatchObject({ phase: 'TALK', at: since })
  expect(await readLiveNight(night.member, night.id)).toMatchObject({
    window: 'OPEN',
    phase: 'TALK',
  })
})

it('moves one evening and leaves that of another group at the same hour as it is', async () => {
  const other = await createNight({ opens: -5, closes: 10 })
  const before = await readLiveNight(other.host, other.id)
  expect(await openCheckIn(night.host, night.id, 10, await shown())).toMatchObject({ ok: true })
  expect(await movePhase(night.host, night.id, 'TALK', await shown())).toMatchObject({ ok: true })
  await checkIn(night.member, night.id)
  expect(await readLiveNight(other.host, other.id)).toEqual(before)
  // What the page of one evening shows says nothing of the other.
  const actId = (await hosted())?.back?.actId ?? ''
  const answer = await takeBackStep(other.host, { nightId: other.id, actId })
  expect(answer).toMatchObject({ refusal: { code: 'NOTHING_TO_TAKE_BACK' } })
  expect((await readLiveNight(night.member, night.id))?.phase).toBe('TALK')
})

it('shows members and visitors nothing of who hosts what', async () => {
  await movePhase(night.host, night.id, 'TALK')
  expect((await readLiveNight(night.member, night.id))?.hosted).toBeNull()
  expect((await readLiveNight({ kind: 'visitor' }, night.id))?.hosted).toBeNull()
})
