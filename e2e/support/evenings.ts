import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { readable } from '@/lib/db/transaction'
import { eveningOf } from '@/lib/nights/rules-times'
import { now, toDate } from '@/lib/shared/clock'

export const ZONE = 'Asia/Shanghai'

export type Evening = {
  readonly groupId: string
  readonly nightId: string
  readonly talkId: string
  readonly topic: string
  readonly tonight: Temporal.PlainDate
  /** `/tonight` of this group. */
  readonly page: string
  readonly desk: string
}

/**
 * A group of its own with a talk tonight whose check-in has just opened, so that journeys side by
 * side move no evening but their own.
 */
export async function createEvening(): Promise<Evening> {
  const db = readable()
  const at = (minutes: number) => toDate(now().add({ minutes }))
  const tonight = eveningOf(now(), ZONE)
  const groupId = await createGroup()
  const topic = `一笔退款的七个状态 ${tag()}`
  const speaker = await createMember({ groupId })
  const { id: nightId } = await db.night.create({
    data: {
      groupId,
      date: new Date(`${tonight.toString()}T00:00:00.000Z`),
      checkInOpensAt: at(-2),
      checkInClosesAt: at(20),
      startsAt: at(20),
      questionsAt: at(50),
      endsAt: at(110),
    },
  })
  const data = { groupId, nightId, topic, speakerId: speaker.id }
  const { id: talkId } = await db.talk.create({ data })
  return {
    ...{ groupId, nightId, talkId, topic, tonight },
    page: `/tonight?group=${groupId}`,
    desk: `/desk/tonight?group=${groupId}`,
  }
}

/** Groups of tests stand after the demo's own, so that no page opens on them by itself. */
export async function createGroup(): Promise<string> {
  const { id } = await readable().group.create({ data: { name: `试群 ${tag()}`, position: 900 } })
  return id
}

export async function createMember(
  wish: { readonly groupId?: string; readonly email?: string; readonly name?: string } = {},
): Promise<{ readonly id: string; readonly displayName: string }> {
  const groupId = wish.groupId ?? (await firstGroup())
  const displayName = wish.name ?? `岑${tag()}`
  const email = wish.email ?? null
  return readable().member.create({
    data: { displayName, groupId, email, folded: displayName, openFolded: displayName },
  })
}

/** The community's first group: what a page shows unless told otherwise. */
async function firstGroup(): Promise<string> {
  const group = await readable().group.findFirst({ orderBy: { position: 'asc' } })
  if (group === null) throw new Error('The demo has no group.')
  return group.id
}

/** Weekdays from tomorrow on. */
export function weekdaysAfter(date: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const days = Array.from({ length: count * 2 + 2 }, (_, at) => date.add({ days: at + 1 }))
  return days.filter(({ dayOfWeek }) => dayOfWeek <= 5).slice(0, count)
}

/** Tells what one test made from what another did. */
export function tag(): string {
  return randomUUID().slice(0, 6)
}
