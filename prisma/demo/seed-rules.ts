import type { Temporal } from 'temporal-polyfill'
import { acknowledgeRule, commentOnRule, openComments } from '@/lib/naming/rules/commands-comments'
import { teach } from '@/lib/naming/knowledge/commands'
import { draftRule, publishRule } from '@/lib/naming/rules/commands'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import type { DraftInput } from '@/lib/naming/schema'
import { now } from '@/lib/shared/clock'
import { actorOf, ORGANISER, SECOND_ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

const COMMENTS = [
  '城市写上也好，出差的时候找得到同城的人。',
  '昵称只有十六个字，名字长的人写不下城市。',
  '赞成，不过给大家两周时间改。',
]

/** Three versions: the first rule, the one in force, and a draft that members comment on. */
export async function changeRules(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  await ago(today, 60, async () => {
    const id = expectOk(await draftRule(organiser, SECOND)) ?? ''
    const announcement = SECOND.announcement
    expectOk(await publishRule(organiser, { id, revision: 0, from: null, announcement }))
    for (const [number] of community.members.entries()) {
      if (number % 5 !== 3) expectOk(await acknowledgeRule(actorOf(community, number), id))
    }
  })
  await ago(today, 2, async () => {
    const second = actorOf(community, SECOND_ORGANISER)
    const id = expectOk(await draftRule(second, THIRD)) ?? ''
    expectOk(await openComments(second, id, now().add({ hours: 24 * 9 })))
    for (const [at, text] of COMMENTS.entries()) {
      expectOk(await commentOnRule(actorOf(community, 30 + at * 7), id, text))
    }
  })
}

/** What the general knowledge does not hold, as an organiser taught it. */
export async function seedKnowledge(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  await ago(today, 55, async () => {
    for (const text of ['3号仓', 'K+云', '半山信托']) {
      expectOk(await teach(organiser, { kind: 'COMPANY', text }), 'TAUGHT_ALREADY', 'KNOWN_ALREADY')
    }
  })
}

const SECOND: DraftInput = {
  template: {
    parts: [...DEFAULT_NICKNAME_TEMPLATE.parts],
    separator: '-',
    longest: 20,
  },
  reminderLimit: 2,
  announcement: {
    zh: '昵称请写成 姓名-公司-岗位，城市可写可不写。名字长的可以写到 20 个字。',
    en: 'Please write your nickname as name-company-role; the city is optional. Up to 20 characters.',
  },
  note: '有的公司名字长，十六个字写不下。',
}

const THIRD: DraftInput = {
  ...SECOND,
  template: {
    ...SECOND.template,
    parts: SECOND.template.parts.map((part) => ({ ...part, required: true })),
  },
  announcement: {
    zh: '昵称请写成 姓名-公司-岗位-城市，四样都要。',
    en: 'Please write your nickname as name-company-role-city, all four.',
  },
  note: '想知道谁在哪座城，线下聚的时候好约。',
}
