import { signedIn } from '@/lib/auth/fixtures-viewer'
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import type { NicknameTemplate } from '@/lib/naming/types'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'

/** A nickname without the role. */
export const SHORT = '沈知远-青舟支付'
/** A nickname with wrong separators. */
export const LOOSE = '林一苇_临溪银行_风控'

/** A community in Beijing's zone with two groups; answers the groups' ids. */
export async function createCommunity(): Promise<[string, string]> {
  const db = readable()
  const timeZone = 'Asia/Shanghai'
  await db.community.create({ data: { name: '晚灯', timeZone, setUpAt: new Date(0) } })
  const one = await db.group.create({ data: { name: '产品群', position: 0 } })
  const two = await db.group.create({ data: { name: '技术群', position: 1 } })
  return [one.id, two.id]
}

export const ago = (days: number): Temporal.Instant =>
  now().subtract({ minutes: Math.round(days * 24 * 60) })

/** A published rule, in force for `days` days. */
export async function createRule(
  version: number,
  days: number,
  {
    template = DEFAULT_NICKNAME_TEMPLATE,
    reminderLimit = 2,
  }: { template?: NicknameTemplate; reminderLimit?: number } = {},
): Promise<string> {
  const { id } = await readable().namingRule.create({
    data: {
      version,
      reminderLimit,
      announcement: {},
      template: { ...template, parts: template.parts.map((part) => ({ ...part })) },
      publishedAt: toDate(ago(days)),
      effectiveFrom: toDate(ago(days)),
    },
  })
  return id
}

type MemberOptions = {
  /** Each with the days since it was first held; the last one is held now, unless it ended. */
  readonly names?: readonly (readonly [text: string, days: number])[]
  readonly endedDaysAgo?: number
  readonly email?: string
  readonly locale?: string
  readonly roles?: Role[]
  readonly joined?: number
}

/** A member of the group whose nicknames are judged. */
export async function createMember(
  groupId: string,
  wish: MemberOptions = {},
): Promise<MemberViewer> {
  const { names = [], endedDaysAgo, email = null, locale = null, roles = [], joined = 300 } = wish
  const displayName = `岑${randomUUID().slice(0, 6)}`
  const joinedAt = toDate(ago(joined))
  const fields = { displayName, groupId, email, locale, roles, joinedAt, folded: displayName }
  const { id: memberId } = await readable().member.create({ data: fields })
  await readable().memberName.createMany({
    data: names.map(([text, days], at) => {
      const next = names[at + 1]?.[1] ?? endedDaysAgo
      const heldTo = next === undefined ? null : toDate(ago(next))
      const heldFrom = toDate(ago(days))
      const said = { kind: 'GROUP_NICKNAME', source: 'roster', folded: text } as const
      return { memberId, text, heldFrom, heldTo, ...said }
    }),
  })
  await transaction((tx) => judgeNames(tx, [memberId]))
  return signedIn({ memberId, displayName, groupId, roles })
}

/** A reminder of the rule, `days` days ago. */
export async function createReminder(
  memberId: string,
  ruleId: string,
  days: number,
): Promise<void> {
  const at = ago(days)
  const day = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const said = { nickname: '昵称', verdict: 'INCOMPLETE', missing: ['company'] } as const
  await readable().reminder.create({
    data: {
      memberId,
      ruleId,
      via: 'PASTED',
      sentAt: toDate(at),
      day: toDateColumn(day),
      ...said,
      missing: [...said.missing],
    },
  })
}

/** A leave from `from` days ago until `until` days ahead; without end when null. */
export async function createLeave(
  memberId: string,
  from: number,
  until: number | null,
): Promise<void> {
  const day = (days: number) =>
    toDateColumn(Temporal.Now.plainDateISO('Asia/Shanghai').add({ days }))
  await readable().statusEvent.create({
    data: {
      memberId,
      kind: 'ON_LEAVE',
      at: toDate(ago(from)),
      fromDay: day(-from),
      untilDay: until === null ? null : day(until),
    },
  })
}

export type Desk = {
  readonly groups: readonly [string, string]
  readonly ruleId: string
  readonly organiser: MemberViewer
  readonly second: MemberViewer
}

/** Two groups, a rule long in force, and two organisers. */
export async function createDesk(): Promise<Desk> {
  const groups = await createCommunity()
  const ruleId = await createRule(1, 200)
  const organiser = await createMember(groups[0], { roles: ['ORGANISER'] })
  const second = await createMember(groups[0], { roles: ['ORGANISER'] })
  return { groups, ruleId, organiser, second }
}
