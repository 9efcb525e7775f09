import { addNote } from '@/lib/applications/decide/commands-notes'
import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer } from '@/lib/auth/types'
import { deskPeople } from '@/lib/members/directory/queries'
import { deskPeopleSchema } from '@/lib/members/schema'
import { changeStatus } from '@/lib/members/status/commands'
import { adjustQuota } from '@/lib/quotas/commands'
import { adjustmentSchema } from '@/lib/quotas/schema'
import { actorOf, CONSOLE, ORGANISER, SECOND_ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { makeNewcomers, type Newcomer } from './newcomers'
import { expectOk } from './outcomes'
import { applyOne, decideOne, proveOne, referOne, vouchOne } from './seed-newcomers-steps'
import { now } from '@/lib/shared/clock'

const HOW_KNOWN = [
  '前同事，做事踏实',
  '一起做过跨境项目',
  '同一个小组',
  '大学同学，同行',
  '听过他讲课',
]

/** A referral from the link to the admission: referrer, referred, how many days ago, and how fast. */
type Coming = { readonly newcomer: number; readonly days: number; readonly took: number }

/** Numbers of newcomers up to 39 came into the first group; the lists below share them out. */
const FIRST_WAVE: readonly Coming[] = Array.from({ length: 14 }, (_, at) => ({
  newcomer: at,
  days: 84 - at * 2,
  took: 2 + ((at * 5) % 7),
}))
const SECOND_WAVE: readonly Coming[] = Array.from({ length: 9 }, (_, at) => ({
  newcomer: 14 + at,
  days: 50 - at * 3,
  took: 1 + ((at * 3) % 6),
}))
const THIRD_WAVE: readonly Coming[] = Array.from({ length: 4 }, (_, at) => ({
  newcomer: 23 + at,
  days: 22 - at * 3,
  took: 2 + (at % 3),
}))

/** Three generations by links, with what became of them; some who came without; some turned away. */
export async function admitNewcomers(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const newcomers = makeNewcomers(community.people)
  await admitWave(community, today, newcomers, FIRST_WAVE, (at) => actorOf(community, 20 + at))
  const first = await membersCalled(community, newcomers, FIRST_WAVE)
  await admitWave(community, today, newcomers, SECOND_WAVE, (at) => first[at % first.length])
  const second = await membersCalled(community, newcomers, SECOND_WAVE)
  await admitWave(community, today, newcomers, THIRD_WAVE, (at) => second[at * 2])
  await comeAlone(community, today, newcomers)
  await turnAway(community, today, newcomers)
  await liveOnAfter(community, today, first)
}

async function admitWave(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  newcomers: readonly Newcomer[],
  wave: readonly Coming[],
  referrerOf: (at: number) => MemberViewer | undefined,
): Promise<void> {
  const groupId = community.groups[0] ?? ''
  for (const [at, { newcomer: number, days, took }] of wave.entries()) {
    const referrer = referrerOf(at)
    const newcomer = newcomers[number]
    if (referrer === undefined || newcomer === undefined) continue
    const howKnown = HOW_KNOWN[at % HOW_KNOWN.length] ?? ''
    const { token } = await ago(today, days, () =>
      referOne(referrer, newcomer, { groupId, howKnown }),
    )
    const held = await ago(today, days - 1, async () =>
      proveOne(await applyOne(newcomer, { groupId: null, link: token })),
    )
    await ago(today, Math.max(1, days - 1 - took), () =>
      decideOne(decider(community, at), held, { choice: 'ADMITTED' }),
    )
  }
}

/** Without a link: members vouched for them, or organisers took them in themselves. */
async function comeAlone(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  newcomers: readonly Newcomer[],
): Promise<void> {
  const groupId = community.groups[0] ?? ''
  for (const [at, newcomer] of newcomers.slice(27, 31).entries()) {
    const days = 66 - at * 12
    const held = await ago(today, days, async () =>
      proveOne(await applyOne(newcomer, { groupId, link: null })),
    )
    if (at === 3) {
      const reason = '在外面讲过两场公开课，组织者都认识'
      await ago(today, days - 6, () =>
        decideOne(decider(community, at), held, { choice: 'ADMITTED', reason }),
      )
      continue
    }
    const vouched = await ago(today, days - 3, () =>
      vouchOne(actorOf(community, 44 + at), held, HOW_KNOWN[at] ?? ''),
    )
    await ago(today, days - 8, () =>
      decideOne(decider(community, at), vouched, { choice: 'ADMITTED' }),
    )
  }
}

const DECLINED_FOR = [
  '这段时间先收做清结算的同行，过几个月欢迎再来。',
  '自荐里看不出做的是什么，补充以后可以再申请。',
  '同一家公司已经有很多人在群里，先把位置留给别的公司。',
]

async function turnAway(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  newcomers: readonly Newcomer[],
): Promise<void> {
  const groupId = community.groups[0] ?? ''
  for (const [at, newcomer] of newcomers.slice(31, 34).entries()) {
    const days = 58 - at * 17
    const { token } = await ago(today, days, () =>
      referOne(actorOf(community, 50 + at), newcomer, { groupId, howKnown: HOW_KNOWN[at] ?? '' }),
    )
    const held = await ago(today, days - 1, async () =>
      proveOne(await applyOne(newcomer, { groupId: null, link: token })),
    )
    const { applicationId } = held
    const text = '和推荐人核对过，情况属实。'
    expectOk(
      await ago(today, days - 2, () => addNote(decider(community, at), { applicationId, text })),
    )
    const reason = DECLINED_FOR[at] ?? ''
    await ago(today, days - 9, () =>
      decideOne(decider(community, at), held, { choice: 'DECLINED', reason }),
    )
  }
}

/** What became of some of those who came, and a quota that was given for work done. */
async function liveOnAfter(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  first: readonly MemberViewer[],
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const fates = [
    { at: 10, days: 21, status: 'LEFT', reason: '换了行业，自己退的群' },
    { at: 11, days: 15, status: 'REMOVED', reason: '连着两天发招聘广告' },
  ] as const
  for (const { at, days, status, reason } of fates) {
    const memberId = first[at]?.memberId ?? ''
    expectOk(await ago(today, days, () => changeStatus(organiser, { memberId, status, reason })))
  }
  const reason = '整理了三周实录，多给一个名额'
  const given = adjustmentSchema.parse({ memberId: community.members[24], amount: '1', reason })
  expectOk(await ago(today, 30, () => adjustQuota(organiser, given)))
}

/** The members that newcomers became, who refer others in their turn. */
async function membersCalled(
  community: DemoCommunity,
  newcomers: readonly Newcomer[],
  wave: readonly Coming[],
): Promise<MemberViewer[]> {
  const members: MemberViewer[] = []
  for (const { newcomer } of wave) {
    const displayName = newcomers[newcomer]?.name ?? ''
    const filter = deskPeopleSchema.parse({ query: displayName, status: 'ANY' })
    const found = await deskPeople(CONSOLE, filter)
    const memberId = found?.people.find((person) => person.displayName === displayName)?.id
    if (memberId === undefined) continue
    const groupId = community.groups[0] ?? ''
    const roles: MemberViewer['roles'] = []
    members.push({
      kind: 'member',
      memberId,
      displayName,
      groupId,
      roles,
      locale: null,
      sessionId: null,
      signedInAt: now(),
    })
  }
  return members
}

function decider(community: DemoCommunity, at: number): MemberViewer {
  return actorOf(community, at % 3 === 2 ? SECOND_ORGANISER : ORGANISER)
}
