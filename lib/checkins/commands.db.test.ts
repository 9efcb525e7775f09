import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn, checkInFor, undoCheckIn, withdrawCheckIn } from './commands'
import { closeCheckIn, movePhase, openCheckIn } from './commands-hosting'
import { createNight, createMember, type TestNight } from './fixtures-database'

let night: TestNight
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
})

const rows = () => readable().checkIn.findMany({ orderBy: { at: 'asc' } })
/** As if the taps so far had been made a minute ago. */
const aMinuteAgo = () =>
  readable().checkIn.updateMany({ data: { at: toDate(now().subtract({ minutes: 1 })) } })

describe('checking in', () => {
  it('writes one row when one member taps fifty times at once, and every tap gets its answer', async () => {
    const taps = await Promise.all(
      Array.from({ length: 50 }, () => checkIn(night.member, night.id)),
    )
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    expect(taps.map((tap) => tap.ok && tap.value.checkIn.id)).toEqual(taps.map(() => row?.id))
    expect(taps.filter((tap) => tap.ok && tap.value.fresh)).toHaveLength(1)
  })

  it('fails alone where its row cannot be written, among many that are written together', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => createMember(night.groupId)))
    const gone = { ...night.member, memberId: crypto.randomUUID() }
    const taps = [...people.slice(0, 5), gone, ...people.slice(5), gone]
    const answers = await Promise.allSettled(taps.map((person) => checkIn(person, night.id)))
    expect(answers.map(({ status }) => status)).toEqual(
      taps.map((person) => (person === gone ? 'rejected' : 'fulfilled')),
    )
    const came = (await rows()).map(({ memberId }) => memberId)
    expect(new Set(came)).toEqual(new Set(people.map(({ memberId }) => memberId)))
  })

  it('counts no member as on time after the closing that a host recorded in the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => createMember(night.groupId)))
    const taps = people.map(async (person, at) => {
      if (at === 15) await closeCheckIn(night.host, night.id)
      return checkIn(person, night.id)
    })
    const answers = await Promise.all(taps)
    expect(answers.map((answer) => answer.ok)).toEqual(answers.map(() => true))
    const { checkInClosedAt } = await readable().night.findUniqueOrThrow({
      where: { id: night.id },
    })
    const came = (await rows()).filter(({ via }) => via === 'SELF')
    expect(came).toHaveLength(30)
    const closedAt = checkInClosedAt?.getTime() ?? 0
    // To the millisecond both may be the same; then either answer is right.
    for (const { status, at } of came) {
      if (at.getTime() !== closedAt) {
        expect(status).toBe(at.getTime() < closedAt ? 'ON_TIME' : 'LATE')
      }
    }
  })

  it('is late after the window, though no job has run', async () => {
    const late = await createNight({ opens: -30, closes: -10 })
    const answer = await checkIn(late.member, late.id)
    expect(answer.ok && answer.value.checkIn.status).toBe('LATE')
  })

  it('is refused to a visitor, and a night that does not exist or is kept answers alike', async () => {
    const kept = await createNight({ opens: -5, closes: 10, visibility: 'KEPT' })
    expect(await checkIn({ kind: 'visitor' }, night.id)).toEqual(refuse('SIGN_IN_FIRST'))
    expect(await checkIn(night.member, kept.id)).toEqual(refuse('NIGHT_NOT_FOUND'))
    expect(await checkIn(night.member, crypto.randomUUID())).toEqual(refuse('NIGHT_NOT_FOUND'))
    expect(await checkIn(night.member, 'tonight')).toEqual(refuse('NIGHT_NOT_FOUND'))
    expect(await rows()).toEqual([])
  })

  it('is open to the speaker of a kept talk', async () => {
    const kept = await createNight({ opens: -5, closes: 10, visibility: 'KEPT' })
    expect(await checkIn(kept.speaker, kept.id)).toMatchObject({ ok: true })
  })
})

describe('taking back', () => {
  it('removes one’s own check-in while the window is open, and says so in the record', async () => {
    await checkIn(night.member, night.id)
    await aMinuteAgo()
    expect(await withdrawCheckIn(night.member, night.id)).toMatchObject({ ok: true })
    expect(await rows()).toEqual([])
    const [entry] = await readable().auditRecord.findMany()
    expect(entry).toMatchObject({
      action: 'check-in.withdrawn',
      subjectId: night.id,
      actorId: night.member.memberId,
    })
  })

  it('is refused in the seconds after the tap, though taps race with it', async () => {
    await checkIn(night.member, night.id)
    const taps = Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0 ? withdrawCheckIn(night.member, night.id) : checkIn(night.member, night.id),
    )
    const answers = await Promise.all(taps)
    expect(answers.map((answer) => answer.ok)).toEqual(answers.map((_, at) => at % 2 === 1))
    expect(answers[0]).toMatchObject({ refusal: { code: 'CHECK_IN_JUST_MADE' } })
    expect(await rows()).toHaveLength(1)
  })

  it('is refused after the window', async () => {
    await checkIn(night.member, night.id)
    await closeCheckIn(night.host, night.id)
    expect(await withdrawCheckIn(night.member, night.id)).toMatchObject({
      refusal: { code: 'CHECK_IN_FINAL' },
    })
    expect((await rows()).filter(({ via }) => via === 'SELF')).toHaveLength(1)
  })

  it('by the desk is for hosts alone, is audited, and lets the member come again', async () => {
    const answer = await checkIn(night.member, night.id)
    const id = answer.ok ? answer.value.checkIn.id : ''
    expect(await undoCheckIn(night.other, id)).toEqual(refuse('CHECK_IN_NOT_FOUND'))
    expect(await undoCheckIn(night.host, id)).toMatchObject({ ok: true })
    expect(await undoCheckIn(night.host, id)).toEqual(refuse('CHECK_IN_NOT_FOUND'))
    const entries = await readable().auditRecord.findMany({ where: { action: 'check-in.undone' } })
    expect(entries.map(({ facts }) => facts)).toMatchObject([{ memberId: night.member.memberId }])
    expect(await checkIn(night.member, night.id)).toMatchObject({
      ok: true,
      value: { fresh: true },
    })
  })
})

describe('checking a member in at the desk', () => {
  it('adds who was there after the end, as late, while the member no longer can', async () => {
    const over = await createNight({ opens: -90, closes: -80, ends: -1 })
    await movePhase(over.host, over.id, 'CLOSED')
    expect(await checkIn(over.member, over.id)).toEqual(refuse('CHECK_IN_OVER'))
    expect(await checkInFor(over.host, over.id, over.member.memberId)).toMatchObject({
      ok: true,
      value: { checkIn: { via: 'DESK', status: 'LATE' } },
    })
  })

  it('records who did it', async () => {
    const answer = await checkInFor(night.host, night.id, night.member.memberId)
    expect(answer).toMatchObject({
      ok: true,
      value: { checkIn: { via: 'DESK', status: 'ON_TIME' } },
    })
    expect(await rows()).toMatchObject([{ byId: night.host.memberId }])
  })

  it('is refused to members without the duty, and for people who are no longer members', async () => {
    const left = await createMember(night.groupId, { status: 'REMOVED' })
    expect(await checkInFor(night.other, night.id, night.member.memberId)).toEqual(
      refuse('NOT_ALLOWED'),
    )
    expect(await checkInFor({ kind: 'visitor' }, night.id, night.member.memberId)).toEqual(
      refuse('NOT_ALLOWED'),
    )
    expect(await checkInFor(night.host, night.id, left.memberId)).toEqual(
      refuse('MEMBER_NOT_CHOSEN'),
    )
    expect(await rows()).toEqual([])
  })
})

describe('the window by hand', () => {
  it('opened again gives on time again, to the minute the host said, and keeps the planned closing', async () => {
    const row = () => readable().night.findUniqueOrThrow({ where: { id: night.id } })
    const planned = await row()
    await closeCheckIn(night.host, night.id)
    await openCheckIn(night.host, night.id, 20)
    const { checkInClosedAt, checkInClosesAt, checkInExtendedUntil } = await row()
    expect(checkInClosedAt).toBeNull()
    expect(checkInClosesAt).toEqual(planned.checkInClosesAt)
    expect(Number(checkInExtendedUntil) - now().epochMilliseconds).toBeGreaterThan(19 * 60_000)
    const answer = await checkIn(night.member, night.id)
    expect(answer.ok && answer.value.checkIn.status).toBe('ON_TIME')
  })

  it('that the ending of the evening closed is open again once that is taken back', async () => {
    await movePhase(night.host, night.id, 'TALK')
    await movePhase(night.host, night.id, 'CLOSED')
    expect(await checkIn(night.member, night.id)).toEqual(refuse('CHECK_IN_OVER'))
    expect(await movePhase(night.host, night.id, 'TALK')).toMatchObject({ ok: true })
    const answer = await checkIn(night.member, night.id)
    expect(answer.ok && answer.value.checkIn.status).toBe('ON_TIME')
    const row = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
    expect(row).toMatchObject({ phase: 'TALK', checkInOpenedAt: null, checkInClosedAt: null })
  })

  it('is not for members', async () => {
    expect(await openCheckIn(night.member, night.id)).toEqual(refuse('NOT_ALLOWED'))
    expect(await closeCheckIn({ kind: 'visitor' }, night.id)).toEqual(refuse('NOT_ALLOWED'))
  })
})
