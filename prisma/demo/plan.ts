import { Temporal } from 'temporal-polyfill'
import type { DemoPerson } from './people'

/** A talk on the plan, today or later. `state` is what became of it so far. */
export type PlannedTalk = {
  readonly group: number
  readonly date: string
  readonly title: string
  readonly summary: string
  readonly speaker: number
  readonly host: number
  readonly state: 'planned' | 'cancelled' | 'postponed' | 'moved'
  /** The date it stood on before, for a moved one. */
  readonly from?: string
  readonly reason?: string
}

const COMING: readonly (Pick<PlannedTalk, 'title' | 'summary' | 'state'> & { reason?: string })[] =
  [
    {
      title: '二三类账户一年之后',
      summary: '开户量上去了，动户率没有。哪些场景真正用得上，哪些只是报表好看。',
      state: 'planned',
    },
    {
      title: '聚合支付的风控，从一笔套现说起',
      summary: '一台码牌、三个身份证、四十分钟。把这笔套现从头到尾走一遍。',
      state: 'moved',
      reason: '讲者临时出差，过几天才回来',
    },
    {
      title: '支付路由的三次重写',
      summary: '每一次重写都删掉了上一次最得意的部分。',
      state: 'postponed',
      reason: '讲者出差，时间另定',
    },
    {
      title: '差错处理台，给运营看的那一面',
      summary: '研发眼里的状态机，到了运营手里应该只剩三个按钮。',
      state: 'planned',
    },
    {
      title: '手机号换了，账户还是我的',
      summary: '找回、更换、注销三件事，怎么做到既方便又不出事。',
      state: 'cancelled',
      reason: '讲者身体不适，改期再约',
    },
    {
      title: '小额免密的额度是怎么算出来的',
      summary: '不是拍脑袋，是三条曲线的交点。',
      state: 'planned',
    },
    {
      title: '账单导出为什么总是超时',
      summary: '从一条慢查询讲到一条异步流水线。',
      state: 'planned',
    },
  ]

/** Tonight first, then the coming weeks. */
export function makePlan(people: readonly DemoPerson[], today: Temporal.PlainDate): PlannedTalk[] {
  const plan: PlannedTalk[] = [tonight(people, today)]
  const dates = weekdaysAfter(today, 12)
  COMING.forEach((talk, index) => {
    const date = dates[index + (index > 2 ? 1 : 0)]
    const from = dates[index - 1]
    if (date === undefined) return
    plan.push({
      ...talk,
      group: 0,
      date,
      speaker: 15 + index,
      host: 5 + (index % 3),
      ...(talk.state === 'moved' && from !== undefined ? { from } : {}),
    })
  })
  const tech = weekdaysAfter(today, 8).filter((date) =>
    [2, 4].includes(Temporal.PlainDate.from(date).dayOfWeek),
  )
  tech.slice(0, 2).forEach((date, index) =>
    plan.push({
      group: 1,
      date,
      title: ['读写分离之后的那一秒', '日志里该不该有金额'][index] ?? '',
      summary:
        ['主从延迟一秒，足够一个用户点三次。', '一次审计，让我们把日志重新写了一遍。'][index] ?? '',
      speaker: people.findIndex((person, number) => number > 330 + index && person.group === 1),
      host: 7,
      state: 'planned',
    }),
  )
  return plan
}

function tonight(people: readonly DemoPerson[], today: Temporal.PlainDate): PlannedTalk {
  return {
    group: 0,
    date: today.toString(),
    title: '商户分账的最后一分钱',
    summary:
      '从比例到尾差，从退款到补付：一笔钱分给七个人，最后一分钱归谁，系统怎么记，出了错谁来认。约 30 分钟，讲完提问。',
    speaker: people.findIndex(
      (person, number) => number > 11 && person.group === 0 && person.city !== null,
    ),
    host: 5,
    state: 'planned',
  }
}

function weekdaysAfter(today: Temporal.PlainDate, count: number): string[] {
  const dates: string[] = []
  for (let date = today.add({ days: 1 }); dates.length < count; date = date.add({ days: 1 })) {
    if (date.dayOfWeek <= 5) dates.push(date.toString())
  }
  return dates
}
