import { beforeEach, describe, expect, it } from 'vitest'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { catchUp, takeCatchUpBack } from './commands-catch-up'
import { nightsToRead } from './queries-catch-up'

let night: TestNight
const ago = (hours: number) => toDate(now().subtract({ hours }))

beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -300, closes: -290, ends: -200 })
  await readable().talk.update({ where: { id: night.talkId }, data: { state: 'HELD' } })
  await readable().night.update({ where: { id: night.id }, data: { phase: 'CLOSED' } })
  await readable().member.updateMany({ data: { joinedAt: ago(240) } })
})

async function publish(state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN' = 'PUBLISHED') {
  const times = { startsAt: ago(5), endsAt: ago(4), publishedAt: state === 'DRAFT' ? null : ago(1) }
  await readable().transcript.create({ data: { talkId: night.talkId, state, ...times } })
}
const rows = () => readable().checkIn.findMany({ where: { via: 'SELF' } })
const offered = async () => (await nightsToRead(night.member, 5)).map(({ talkId }) => talkId)

describe('catching up', () => {
  it('is recorded once for a published transcript, however often it is sent', async () => {
    await publish()
    expect(await offered()).toEqual([night.talkId])
    const answers = await Promise.all([1, 2, 3].map(() => catchUp(night.member, night.talkId)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await rows()).toMatchObject([
      { nightId: night.id, memberId: night.member.memberId, status: 'CAUGHT_UP' },
    ])
    expect(await offered()).toEqual([])
  })

  it('can be taken back, is audited, and can be recorded again', async () => {
    await publish()
    await catchUp(night.member, night.talkId)
    expect(await takeCatchUpBack(night.member, night.talkId)).toMatchObject({ ok: true })
    expect(await rows()).toEqual([])
    expect(await takeCatchUpBack(night.member, night.talkId)).toEqual(refuse('CATCH_UP_NOT_FOUND'))
    const actions = await readable().auditRecord.findMany({ select: { action: true } })
    expect(actions).toEqual([{ action: 'check-in.withdrawn' }])
    expect(await catchUp(night.member, night.talkId)).toMatchObject({ ok: true })
  })

  it.each(['DRAFT', 'WITHDRAWN'] as const)(
    'is refused while the transcript is %s',
    async (state) => {
      await publish(state)
      expect(await catchUp(night.member, night.talkId)).toEqual(refuse('CATCH_UP_NOTHING_TO_READ'))
      expect(await offered()).toEqual([])
      expect(await rows()).toEqual([])
    },
  )

  it('is refused for another group, and for a night before one joined', async () => {
    await publish()
    const { groupId } = await createNight({ opens: 60, closes: 70 })
    const elsewhere = await createMember(groupId)
    await readable().member.update({
      where: { id: elsewhere.memberId },
      data: { joinedAt: ago(240) },
    })
    const newcomer = await createMember(night.groupId)
    expect(await catchUp(elsewhere, night.talkId)).toEqual(refuse('CATCH_UP_OTHER_GROUP'))
    expect(await catchUp(newcomer, night.talkId)).toEqual(refuse('CATCH_UP_BEFORE_JOINING'))
    expect(await nightsToRead(elsewhere, 5)).toEqual([])
    expect(await nightsToRead(newcomer, 5)).toEqual([])
    expect(await rows()).toEqual([])
  })

  it('answers a kept talk as one that is not there, and asks a visitor to sign in', async () => {
    await publish()
    await readable().talk.update({ where: { id: night.talkId }, data: { visibility: 'KEPT' } })
    expect(await catchUp(night.member, night.talkId)).toEqual(refuse('CATCH_UP_NOTHING_TO_READ'))
    expect(await catchUp(night.member, 'talk')).toEqual(refuse('CATCH_UP_NOTHING_TO_READ'))
    expect(await catchUp({ kind: 'visitor' }, night.talkId)).toEqual(refuse('SIGN_IN_FIRST'))
  })
})
