import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createTalk } from '@/lib/talks/fixtures'

/** A member said of an evening that it is recorded wrong, and of another one, which was answered. */
export async function fillDisputes(memberId: string, groupId: string): Promise<void> {
  const db = readable()
  for (const state of ['OPEN', 'LEFT'] as const) {
    const talk = { topic: '那一晚', state: 'HELD' } as const
    const id = await createTalk({ groupId, memberId }, talk, state === 'OPEN' ? -200 : -201)
    const { nightId } = await db.talk.findUniqueOrThrow({ where: { id } })
    const saidAt = toDate(now().subtract({ hours: 30 }))
    const answered = state === 'LEFT' ? { answer: '没有看到', answeredAt: saidAt } : {}
    const said = { said: 'ON_TIME' as const, reason: '在的', saidAt, state, ...answered }
    await db.attendanceDispute.create({ data: { nightId: nightId ?? '', memberId, ...said } })
  }
}
