import type { Temporal } from 'temporal-polyfill'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { grantException } from '@/lib/members/groups/commands'
import { takeLeave } from '@/lib/members/status/commands-leave'
import { choosePreferences } from '@/lib/members/profile/commands'
import { changeStatus, flagMember } from '@/lib/members/status/commands'
import { askTransfer, decideTransfer } from '@/lib/members/groups/commands-transfers'
import { changeConsents } from '@/lib/privacy/commands-consents'
import { actorOf, ORGANISER, SECOND_ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'
import { makePlan } from './plan'

/** Leaves, departures, a return, a flag, moves between groups, and what people keep to themselves. */
export async function changeStatuses(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  await takeLeaves(community, today)
  await comeAndGo(community, today)
  await changeGroups(community, today)
  await keepToThemselves(community, today)
}

async function takeLeaves(community: DemoCommunity, today: Temporal.PlainDate): Promise<void> {
  const leaves = [
    { number: 140, begins: -80, days: 20, reason: '休陪产假' },
    { number: 141, begins: -6, days: 30, reason: '去山里支教一个月' },
    { number: 142, begins: -12, days: null, reason: '家里有事，什么时候回来再说' },
    { number: 143, begins: 7, days: 14, reason: '' },
  ]
  for (const { number, begins, days, reason } of leaves) {
    const from = today.add({ days: begins })
    const until = days === null ? null : from.add({ days })
    const actor = actorOf(community, number)
    const asked = () => takeLeave(actor, { memberId: actor.memberId, from, until, reason })
    expectOk(await ago(today, Math.max(1, 1 - begins), asked))
  }
}

async function comeAndGo(community: DemoCommunity, today: Temporal.PlainDate): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const changes = [
    { days: 75, number: 150, status: 'LEFT', reason: '换了行业，自己退的群' },
    { days: 64, number: 151, status: 'LEFT', reason: '自己退的群' },
    { days: 58, number: 152, status: 'REMOVED', reason: '连发广告，提醒后还发' },
    { days: 12, number: 150, status: 'ACTIVE', reason: '又回到支付行业' },
  ] as const
  for (const { days, number, status, reason } of changes) {
    const memberId = community.members[number] ?? ''
    expectOk(await ago(today, days, () => changeStatus(organiser, { memberId, status, reason })))
  }
  const flagged = { memberId: community.members[155] ?? '', reason: '群里发过一次招聘广告，已说明' }
  expectOk(await ago(today, 20, () => flagMember(organiser, flagged)))
}

async function changeGroups(community: DemoCommunity, today: Temporal.PlainDate): Promise<void> {
  const [product = '', tech = ''] = community.groups
  const organiser = actorOf(community, ORGANISER)
  expectOk(await changeCapacity(organiser, { groupId: tech, capacity: 200 }))
  const memberId = community.members[SECOND_ORGANISER] ?? ''
  const reason = '两个群都要排期'
  expectOk(await grantException(organiser, { memberId, groupId: tech, reason }))
  const asked = [
    { days: 30, number: 160, to: tech, reason: '转做后端了', approve: true, answer: '欢迎过来。' },
    {
      days: 18,
      number: 161,
      to: tech,
      reason: '想两边都听',
      approve: false,
      answer: '一个人一个群，实录两边都能看。',
    },
    { days: 3, number: 162, to: tech, reason: '从产品转到研发', approve: null, answer: null },
    { days: 1, number: 330, to: product, reason: '', approve: null, answer: null },
  ]
  for (const { days, number, to, reason: why, approve, answer } of asked) {
    const transferId = await ago(today, days, async () =>
      expectOk(await askTransfer(actorOf(community, number), { toGroupId: to, reason: why })),
    )
    if (approve === null || transferId === null) continue
    const decide = () => decideTransfer(organiser, { transferId, approve, answer })
    expectOk(await ago(today, days - 1, decide))
  }
}

async function keepToThemselves(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const shown = {
    showCompany: true,
    showCity: true,
    showContact: false,
    showTalks: true,
    showNights: true,
    showQuestions: false,
    showCredit: false,
  }
  for (const number of [170, 171, 172]) {
    const kept = { ...shown, showCompany: number !== 170, showCity: number !== 171 }
    const contact = number === 172 ? '群里 @ 我就好，晚上九点以后在' : null
    const wishes = { ...kept, contact, showContact: contact !== null }
    expectOk(await choosePreferences(actorOf(community, number), wishes), 'NAME_SHOWS_KEPT')
  }
  const wishes = [
    { number: 12, archiveAs: 'NAMED' },
    { number: 26, archiveAs: 'ROLE' },
  ] as const
  for (const { number, archiveAs } of wishes) {
    const namePublic = community.people[number]?.namePublic ?? true
    const say = () => changeConsents(actorOf(community, number), { archiveAs, namePublic })
    expectOk(await ago(today, 40, say))
  }
  // Who speaks or hosts in the coming weeks was asked, and nearly all let visitors read their name.
  const asked = new Set(
    makePlan(community.people, today).flatMap((talk) => [talk.speaker, talk.host]),
  )
  for (const number of asked) {
    const { namePublic = false } = community.people[number] ?? {}
    if (!namePublic || wishes.some((one) => one.number === number)) continue
    const say = () =>
      changeConsents(actorOf(community, number), { archiveAs: 'INITIALS', namePublic })
    expectOk(await ago(today, 30, say))
  }
}
