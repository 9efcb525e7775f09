import type { Temporal } from 'temporal-polyfill'
import { linkWish, mergeWishes } from '@/lib/talks/wishes/commands-desk'
import { makeWish, offerForWish, voteForWish } from '@/lib/talks/wishes/commands'
import { lastTalk } from './store-talks'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

type DemoWish = {
  readonly topic: string
  readonly details?: string
  /** How many members voted besides the first. */
  readonly votes: number
}

/** The first has an offer, the third was merged into the second; the rest wait. */
const WISHES: readonly DemoWish[] = [
  {
    topic: '商户入网的风控到底看什么',
    details: '行业、流水、法人，各看多少？小商户怎么办？',
    votes: 41,
  },
  { topic: '跨境收款怎么对账', details: '多币种、时差、手续费。', votes: 33 },
  { topic: '跨境收款的对账怎么做', votes: 12 },
  { topic: '从产品转到运营，要补哪些课', votes: 27 },
  { topic: '一个人怎么写一份支付方案', details: '想看真实的目录和取舍。', votes: 19 },
  { topic: '聚合码的退款链路', votes: 16 },
  { topic: '灰度发布出过哪些事', details: '讲讲翻车的那几次。', votes: 14 },
  { topic: '分账系统的账户模型', votes: 11 },
  { topic: '面试支付产品会问什么', votes: 9 },
  { topic: '夜里报警怎么排班不累垮人', votes: 6 },
  { topic: '怎么读一份清算规则', votes: 4 },
  { topic: '数字人民币的钱包怎么接', votes: 2 },
]

/** People whose number is below this one have duties: the members come after. */
const FIRST_MEMBER = 30

/** Topics that members wished for in the last weeks, with their votes: wanted, offered, merged, given. */
export async function wishTopics(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const ids: string[] = []
  for (const [at, { topic, details = '', votes }] of WISHES.entries()) {
    const first = FIRST_MEMBER + at
    const made = await ago(today, 24 - at * 2, () =>
      makeWish(actorOf(community, first), { topic, details }),
    )
    const wishId = expectOk(made)?.wishId ?? ''
    ids.push(wishId)
    await ago(today, Math.max(0, 20 - at * 2), async () => {
      for (let vote = 1; vote <= votes; vote += 1)
        expectOk(await voteForWish(actorOf(community, first + vote * 3), { wishId }))
    })
  }
  const [offered = '', into = '', wishId = '', given = ''] = ids
  const organiser = actorOf(community, ORGANISER)
  await ago(today, 1, async () => {
    const topic = '商户入网风控：从一张营业执照说起'
    expectOk(await offerForWish(actorOf(community, FIRST_MEMBER + 90), { wishId: offered, topic }))
    expectOk(await mergeWishes(organiser, { wishId, intoId: into }))
  })
  const talkId = await lastTalk(community.groups[0] ?? '')
  if (talkId !== null) expectOk(await linkWish(organiser, { wishId: given, talkId }))
}
