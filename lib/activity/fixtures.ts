import { signedIn } from '@/lib/auth/fixtures-viewer'
import { randomBytes } from 'node:crypto'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { now, toDate } from '@/lib/shared/clock'

export type TestCommunity = { readonly groupId: string; readonly organiser: MemberViewer }

/** A community with one group and an organiser, for tests of reviews. */
export async function createCommunity(): Promise<TestCommunity> {
  const db = readable()
  await db.community.create({
    data: { name: '晚灯', timeZone: 'Asia/Shanghai', setUpAt: toDate(now()) },
  })
  const { id: groupId } = await db.group.create({ data: { name: '支付产品群' } })
  return { groupId, organiser: await createMember(groupId, '何听雨', { roles: ['ORGANISER'] }) }
}

type MemberOptions = {
  readonly roles?: Role[]
  readonly joinedDaysAgo?: number
  readonly email?: string
}

export async function createMember(
  groupId: string,
  displayName: string,
  { roles = [], joinedDaysAgo = 400, email }: MemberOptions = {},
): Promise<MemberViewer> {
  const data = {
    displayName,
    groupId,
    roles,
    email: email ?? null,
    joinedAt: daysAgo(joinedDaysAgo),
    names: {
      create: {
        kind: 'GROUP_NICKNAME' as const,
        text: `${displayName}-青舟-产品`,
        folded: fold(`${displayName}-青舟-产品`),
        source: 'desk',
      },
    },
  }
  const { id: memberId } = await readable().member.create({ data })
  return signedIn({ memberId, displayName, groupId, roles })
}

export function daysAgo(days: number): Date {
  return toDate(now().subtract({ hours: 24 * days }))
}

/**
 * A message under a label, `days` days and a second ago: silence is judged of what came before the
 * moment of judging, which may be the very millisecond. The label is linked to no member by default.
 */
export async function createMessage(
  groupId: string,
  label: string,
  days: number,
  memberId: string | null = null,
): Promise<string> {
  const db = readable()
  const source = await db.source.findFirst({ where: { groupId } })
  const sourceId =
    source?.id ??
    (
      await db.source.create({
        data: {
          groupId,
          fileName: 'log.md',
          sha256: 'x',
          bytes: 1n,
          messages: 0,
          added: 0,
          duplicates: 0,
        },
      })
    ).id
  const person = await db.logPerson.upsert({
    where: { groupId_label: { groupId, label } },
    create: { groupId, label, folded: fold(label), memberId, isOwner: label === '我' },
    update: {},
  })
  await db.$executeRaw`
    INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text", "folded", "grams")
    VALUES (${groupId}::uuid, ${sourceId}::uuid, ${person.id}::uuid, ${randomBytes(16)}, 1,
      ${new Date(daysAgo(days).getTime() - 1_000)}, 'TEXT', '早', '早', ''::tsvector)`
  return person.id
}

/** The names of the candidates of a review. */
export async function candidates(reviewId: string): Promise<string[]> {
  const rows = await readable().reviewCandidate.findMany({
    where: { reviewId },
    select: { member: { select: { displayName: true } } },
  })
  return rows.map(({ member }) => member.displayName).toSorted()
}

/** Moves the last day for an answer into the past. */
export async function pastAnswerDay(reviewId: string): Promise<void> {
  await readable().reviewCandidate.updateMany({
    where: { reviewId },
    data: { answerBy: daysAgo(2) },
  })
}

/** The member's status. */
export async function statusOf({ memberId }: MemberViewer): Promise<string> {
  return (await readable().member.findUniqueOrThrow({ where: { id: memberId } })).status
}
