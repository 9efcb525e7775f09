import type { Temporal } from 'temporal-polyfill'
import { ask } from '@/lib/applications/decide/commands-ask'
import { addNote } from '@/lib/applications/decide/commands-notes'
import { answerQuestion, withdrawApplication } from '@/lib/applications/self/commands'
import { expireApplications } from '@/lib/applications/forget/commands-sweep'
import { retractReferral } from '@/lib/applications/vouch/commands'
import { expireLinksJob } from '@/lib/referrals/links/jobs'
import { actorOf, ORGANISER, SECOND_ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { makeNewcomers, type Newcomer } from './newcomers'
import { expectOk } from './outcomes'
import {
  applyOne,
  decideOne,
  proveOne,
  referOne,
  vouchOne,
  type SeededApplication,
} from './seed-newcomers-steps'

/** What waits today: links not used yet, and applications in every state before a decision. */
export async function fillQueue(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const newcomers = makeNewcomers(community.people)
  const of = (number: number): Newcomer => {
    const found = newcomers[number]
    if (found === undefined) throw new Error(`No newcomer is number ${String(number)}.`)
    return found
  }
  await loseSome(community, today, of)
  await sendLinks(community, today, of)
  await waitForOrganisers(community, today, of)
  await askThem(community, today, of)
  await quarantineSome(community, today, of)
}

type Of = (number: number) => Newcomer

const groupOf = ({ groups }: DemoCommunity) => groups[0] ?? ''

/** Time ran out, or they thought better of it. */
async function loseSome(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  of: Of,
): Promise<void> {
  const groupId = groupOf(community)
  const refer = (by: number, newcomer: number) => () =>
    referOne(actorOf(community, by), of(newcomer), { groupId, howKnown: '前同事' })
  await ago(today, 46, async () => proveOne(await applyOne(of(66), { groupId, link: null })))
  await ago(today, 33, refer(70, 67))
  await ago(today, 32, refer(71, 68))
  const withdrawn = await ago(today, 25, async () =>
    proveOne(await applyOne(of(69), { groupId, link: null })),
  )
  await ago(today, 24, async () => withdraw(withdrawn))
  const { token } = await ago(today, 21, refer(72, 70))
  const second = await ago(today, 20, async () =>
    proveOne(await applyOne(of(70), { groupId: null, link: token })),
  )
  await ago(today, 18, async () => withdraw(second))
  await ago(today, 13, async () => {
    await expireApplications()
    await expireLinksJob.work({})
  })
  for (const [at, by] of [73, 74].entries()) {
    const { referralId } = await ago(today, 12 - at, refer(by, 71 + at))
    expectOk(
      await ago(today, 10 - at, () => retractReferral(actorOf(community, by), { referralId })),
    )
  }
}

async function withdraw({ applicationId }: SeededApplication): Promise<void> {
  expectOk(await withdrawApplication({ kind: 'applicant', applicationId }))
}

async function sendLinks(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  of: Of,
): Promise<void> {
  for (const [at, by] of [24, 75, 76, 77].entries()) {
    const terms = { groupId: groupOf(community), howKnown: '一起做过对账' }
    await ago(today, 1 + at * 2, () => referOne(actorOf(community, by), of(73 + at), terms))
  }
}

/** With links, vouched for, waiting for a voucher; one is a member already, under another address. */
async function waitForOrganisers(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  of: Of,
): Promise<void> {
  const groupId = groupOf(community)
  const [first, second] = [actorOf(community, ORGANISER), actorOf(community, SECOND_ORGANISER)]
  const waiting: SeededApplication[] = []
  for (const [at, by] of [78, 79, 80, 81, 82].entries()) {
    const { token } = await ago(today, 9 - at, () =>
      referOne(actorOf(community, by), of(77 + at), { groupId, howKnown: '同一个小组' }),
    )
    waiting.push(
      await ago(today, 8 - at, async () =>
        proveOne(await applyOne(of(77 + at), { groupId: null, link: token })),
      ),
    )
  }
  const alone: SeededApplication[] = []
  for (let at = 0; at < 4; at += 1) {
    alone.push(
      await ago(today, 7 - at, async () =>
        proveOne(await applyOne(of(82 + at), { groupId, link: null })),
      ),
    )
  }
  for (const [at, held] of alone.slice(0, 2).entries()) {
    await ago(today, 3 - at, () =>
      vouchOne(actorOf(community, 84 + at), held, '听过他讲课，讲得实在'),
    )
  }
  const known = { name: community.people[30]?.displayName ?? '' }
  const double = await ago(today, 2, async () =>
    proveOne(await applyOne(of(86), { groupId, link: null, change: known })),
  )
  await ago(today, 1, async () => {
    const note = (text: string, { applicationId }: SeededApplication) =>
      addNote(first, { applicationId, text })
    expectOk(await note('在别的群里见过，讲得很细。', waiting[0] ?? double))
    expectOk(await note('公司的人已经不少，等补充了公司再看。', waiting[1] ?? double))
    expectOk(await note('像是群里已有的那位，换了邮箱。问一下本人。', double))
    const text = '推荐人很靠谱，倾向接纳。'
    expectOk(await addNote(second, { applicationId: (waiting[0] ?? double).applicationId, text }))
  })
  // Decided a moment ago: the mail leaves only some minutes later.
  const [, , , admitted, declined] = waiting
  if (admitted === undefined || declined === undefined) return
  await decideOne(second, admitted, { choice: 'ADMITTED', notify: false })
  const reason = '这个月产品岗位已经很多，过几个月欢迎再来。'
  await decideOne(second, declined, { choice: 'DECLINED', reason, notify: false })
}

/** One was asked and has not answered; one has. */
async function askThem(community: DemoCommunity, today: Temporal.PlainDate, of: Of): Promise<void> {
  const groupId = groupOf(community)
  const organiser = actorOf(community, ORGANISER)
  for (const [at, by] of [86, 87].entries()) {
    const { token } = await ago(today, 11, () =>
      referOne(actorOf(community, by), of(87 + at), { groupId, howKnown: '大学同学，同行' }),
    )
    const { applicationId, version } = await ago(today, 10, async () =>
      proveOne(await applyOne(of(87 + at), { groupId: null, link: token })),
    )
    const question = '能不能说说你在公司具体负责哪一段？'
    expectOk(await ago(today, 6, () => ask(organiser, { applicationId, version, question })))
    if (at === 0) continue
    const text = '主要是商户进件和对账，最近在做差错处理。'
    const applicant = { kind: 'applicant', applicationId } as const
    expectOk(await ago(today, 4, () => answerQuestion(applicant, { text })))
  }
}

/** Held back, and not proven yet. */
async function quarantineSome(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  of: Of,
): Promise<void> {
  const groupId = groupOf(community)
  const advertising = {
    about: '低费率收单！详情 https://shoudan.example/a https://shoudan.example/b 加我',
  }
  await ago(today, 3, async () => {
    await proveOne(await applyOne(of(89), { groupId, link: null, change: advertising }))
  })
  await ago(today, 2, async () => {
    await proveOne(await applyOne(of(90), { groupId, link: null, website: 'https://a.example' }))
  })
  for (const [at, days] of [4, 2, 1].entries()) {
    await ago(today, days, () => applyOne(of(91 + at), { groupId, link: null }))
  }
}
