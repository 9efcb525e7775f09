import { signedIn } from '@/lib/auth/fixtures-viewer'
import { randomUUID } from 'node:crypto'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { MemberStatus } from '@/lib/members/types'
import { now, toDate } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'

export type TestNight = {
  readonly id: string
  readonly talkId: string
  readonly groupId: string
  readonly speaker: MemberViewer
  readonly host: MemberViewer
  readonly member: MemberViewer
  readonly other: MemberViewer
}

type NightOptions = {
  /** Minutes from now. */
  readonly opens: number
  readonly closes: number
  readonly ends?: number
  readonly visibility?: Visibility
}

/** A night with a talk, in a group of its own, at times given in minutes from now. */
export async function createNight(options: NightOptions): Promise<TestNight> {
  const db = readable()
  const at = (minutes: number) => toDate(now().add({ seconds: minutes * 60 }))
  await db.community.createMany({
    data: [{ name: '灯下', timeZone: 'Asia/Shanghai', setUpAt: at(0) }],
    skipDuplicates: true,
  })
  const { id: groupId } = await db.group.create({ data: { name: randomUUID() } })
  const speaker = await createMember(groupId)
  const host = await createMember(groupId, { roles: ['HOST'] })
  const { id } = await db.night.create({
    data: {
      groupId,
      date: new Date(`${now().toString().slice(0, 10)}T00:00:00.000Z`),
      checkInOpensAt: at(options.opens),
      checkInClosesAt: at(options.closes),
      startsAt: at(options.closes),
      questionsAt: at(options.closes + 30),
      endsAt: at(options.ends ?? options.closes + 90),
      hostId: host.memberId,
    },
  })
  const talk = await db.talk.create({
    data: {
      groupId,
      nightId: id,
      topic: '一张表的来历',
      speakerId: speaker.memberId,
      visibility: options.visibility ?? 'PUBLIC',
    },
  })
  const people = {
    speaker,
    host,
    member: await createMember(groupId),
    other: await createMember(groupId),
  }
  return { id, talkId: talk.id, groupId, ...people }
}

export async function createMember(
  groupId: string,
  { roles = [], status = 'ACTIVE' }: { roles?: Role[]; status?: MemberStatus } = {},
): Promise<MemberViewer> {
  const data = { displayName: `灯${randomUUID().slice(0, 4)}`, groupId, roles, status }
  const row = await readable().member.create({ data })
  return signedIn({ memberId: row.id, displayName: row.displayName, groupId, roles })
}
