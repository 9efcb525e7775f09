import { randomUUID } from 'node:crypto'
import { createCommunity, createMember, daysAgo, type TestCommunity } from '@/lib/activity/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'

export type SeatsPlace = TestCommunity & { readonly otherId: string }

/** A community with an organiser and two groups; the first has so many seats beside the organiser's. */
export async function aFullHouse(seats: number): Promise<SeatsPlace> {
  const place = await createCommunity()
  const { id: otherId } = await readable().group.create({ data: { name: '技术群', position: 1 } })
  await readable().group.update({ where: { id: place.groupId }, data: { capacity: seats + 1 } })
  return { ...place, otherId }
}

type Wish = {
  readonly company?: string | null
  readonly position?: string | null
  readonly days?: number
  readonly referrer?: MemberViewer
  readonly notified?: boolean
}

/** An applicant on the wait-list for so many days. */
export async function waits(
  groupId: string,
  name: string,
  { company = null, position = null, days = 10, referrer, notified = true }: Wish = {},
): Promise<string> {
  const db = readable()
  const known = { name, company, position, nickname: name, foldedName: fold(name) }
  const since = daysAgo(days)
  const referral =
    referrer === undefined
      ? null
      : await db.referral.create({
          data: {
            ...known,
            groupId,
            referrerId: referrer.memberId,
            state: 'APPLIED',
            howKnown: '同事',
            showAs: referrer.displayName,
          },
          select: { id: true },
        })
  const { id } = await db.application.create({
    data: {
      ...known,
      groupId,
      state: 'WAITLISTED',
      email: `${randomUUID()}@yehua.example`,
      provenAt: since,
      submittedAt: since,
      stateAt: since,
      waitlistedAt: since,
      decidedAt: since,
      notifiedAt: notified ? since : null,
      before: 'WAITING',
      version: 3,
      referralId: referral?.id ?? null,
    },
    select: { id: true },
  })
  return id
}

/** So many members of a company who sit in the group. */
export async function sits(groupId: string, names: readonly string[], company: string | null) {
  const members: MemberViewer[] = []
  for (const name of names) members.push(await createMember(groupId, name))
  const ids = members.map(({ memberId }) => memberId)
  await readable().member.updateMany({ where: { id: { in: ids } }, data: { company } })
  return members
}

export async function openProposals(): Promise<string[]> {
  const rows = await readable().seatProposal.findMany({
    where: { endedAt: null },
    orderBy: [{ groupId: 'asc' }, { place: 'asc' }],
    select: { application: { select: { name: true } } },
  })
  return rows.map(({ application }) => application.name)
}
