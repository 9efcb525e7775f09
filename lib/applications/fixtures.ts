import { signedIn } from '@/lib/auth/fixtures-viewer'
import { randomUUID } from 'node:crypto'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import { now, toDate } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { decide } from '@/lib/applications/decide/commands'
import type { ApplicationState, Choice } from './types'

/** For tests: a community with one group of so many seats, so many of them left free; answers its id. */
export async function createGroup(capacity = 10, buffer = 0): Promise<string> {
  const db = readable()
  const community = { name: '晚灯', timeZone: 'Asia/Shanghai', setUpAt: new Date(0) }
  if ((await db.community.count()) === 0) await db.community.create({ data: community })
  const name = `群${randomUUID().slice(0, 4)}`
  const { id } = await db.group.create({ data: { name, capacity, buffer } })
  return id
}

/** A group, and two organisers who decide. */
export async function createDesk() {
  const groupId = await createGroup()
  const organiser = await createMember(groupId, { roles: ['ORGANISER'] })
  const second = await createMember(groupId, { roles: ['ORGANISER'] })
  return { groupId, organiser, second }
}

export async function createRuleInForce(): Promise<string> {
  const from = toDate(now().subtract({ hours: 1000 }))
  const { id } = await readable().namingRule.create({
    data: {
      version: 1,
      announcement: {},
      publishedAt: from,
      effectiveFrom: from,
      template: {
        ...DEFAULT_NICKNAME_TEMPLATE,
        parts: DEFAULT_NICKNAME_TEMPLATE.parts.map((part) => ({ ...part })),
      },
    },
  })
  return id
}

type Person = { readonly roles?: Role[]; readonly email?: string; readonly quota?: number }

/** A member with a quota to vouch from. */
export async function createMember(
  groupId: string,
  { roles = [], email, quota = 2 }: Person = {},
): Promise<MemberViewer> {
  const displayName = `岑${randomUUID().slice(0, 6)}`
  const data = { displayName, groupId, roles, email: email ?? null, folded: displayName }
  const { id: memberId } = await readable().member.create({ data })
  if (quota > 0) {
    const grant = { memberId, kind: 'GRANT' as const, amount: quota, key: `joined:${memberId}` }
    await readable().quotaEntry.create({ data: { ...grant, policyVersion: 1 } })
  }
  return signedIn({ memberId, displayName, groupId, roles })
}

type ApplicationFacts = {
  readonly state?: ApplicationState
  readonly referrer?: MemberViewer | null
  readonly name?: string
  readonly company?: string | null
  readonly nickname?: string
  readonly email?: string
  readonly proven?: boolean
  readonly topic?: string
  readonly ruleId?: string
  readonly suspicions?: string[]
  readonly locale?: string
  readonly hoursAgo?: number
}

/** A person who applied; with a referrer, one of the referrer's quota is held for them. */
export async function createApplication(
  groupId: string,
  wish: ApplicationFacts = {},
): Promise<string> {
  const { state = 'WAITING', referrer = null, name = '沈知远', company = '青舟支付' } = wish
  const at = toDate(now().subtract({ hours: wish.hoursAgo ?? 48 }))
  const nickname = wish.nickname ?? `${name}-${company ?? ''}-产品经理`
  const who = { name, company, position: '产品经理', city: null, nickname }
  const referralId = referrer === null ? null : await createReferral(groupId, referrer, who, at)
  const { id } = await readable().application.create({
    data: {
      groupId,
      state,
      referralId,
      ...who,
      foldedName: name,
      foldedCompany: company ?? '',
      email: wish.email ?? `${randomUUID().slice(0, 8)}@yehua.example`,
      provenAt: wish.proven === false ? null : at,
      topic: wish.topic ?? '',
      locale: wish.locale ?? 'zh',
      suspicions: wish.suspicions ?? [],
      submittedAt: at,
      stateAt: at,
      ...(wish.ruleId !== undefined && { ruleId: wish.ruleId, acknowledgedAt: at }),
      events: { create: { kind: 'SUBMITTED', at } },
    },
  })
  return id
}

async function createReferral(
  groupId: string,
  { memberId: referrerId, displayName: showAs }: MemberViewer,
  who: { name: string; company: string | null; position: string; nickname: string },
  at: Date,
): Promise<string> {
  const words = { howKnown: '以前的同事', showAs, foldedName: who.name }
  const { id: referralId } = await readable().referral.create({
    data: { groupId, referrerId, ...who, ...words, state: 'APPLIED', createdAt: at, usedAt: at },
  })
  const hold = { memberId: referrerId, kind: 'HOLD' as const, amount: -1, referralId }
  await readable().quotaEntry.create({ data: { ...hold, key: `hold:${referralId}` } })
  return referralId
}

export async function applicationNow(id: string) {
  return readable().application.findUniqueOrThrow({ where: { id } })
}

export async function versionOf(id: string): Promise<number> {
  return (await applicationNow(id)).version
}

/** What the member may still vouch for. */
export async function balanceOf({ memberId }: MemberViewer): Promise<number> {
  const row = await readable().quotaBalance.findUnique({ where: { memberId } })
  return row?.balance ?? 0
}

/** Decides as an organiser who has looked at the application as it is now. */
export async function decideNow(
  by: MemberViewer,
  applicationId: string,
  choice: Choice,
  reason = '看过了',
): Promise<Outcome<undefined>> {
  const version = await versionOf(applicationId)
  return decide(by, { applicationId, version, choice, reason })
}

/** The same, for what must not be refused. */
export async function decideOrThrow(...decision: Parameters<typeof decideNow>): Promise<void> {
  const outcome = await decideNow(...decision)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

export async function seatsTaken(groupId: string): Promise<number> {
  return (await readable().group.findUniqueOrThrow({ where: { id: groupId } })).seatsTaken
}

export async function mailsSent() {
  return readable().mail.findMany({ orderBy: { to: 'asc' } })
}

/** How the holds that are over ended. */
export async function endings(): Promise<string[]> {
  const where = { key: { startsWith: 'end:' } }
  return (await readable().quotaEntry.findMany({ where })).map(({ kind }) => kind)
}
