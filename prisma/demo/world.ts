import { Temporal } from 'temporal-polyfill'
import {
  cancelEvening,
  chatByDay,
  type Evening,
  type Method,
  shareDocument,
  speakEvening,
} from './evenings'
import { Conversation, writeLog } from './log'
import { type DemoPerson, makePeople } from './people'
import { type Dice, dice } from './random'
import { drawSlides, type Slide, SLIDE_COUNT } from './slides'
import { SEQUELS, type Topic, TOPICS } from './topics'
import { TECH_TOPICS } from './topics-tech'

const SEED = 20_260_518
const WEEKS = 12
const START = 19 * 60 + 30

export const COMMUNITY = {
  name: '晚灯支付技术社',
  timeZone: 'Asia/Shanghai',
  locale: 'zh' as const,
}
export const GROUPS = ['支付产品群', '支付技术群'] as const

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

export type DemoLog = {
  readonly group: number
  readonly fileName: string
  readonly markdown: string
}

export type World = {
  readonly people: readonly DemoPerson[]
  readonly logs: readonly DemoLog[]
  readonly slides: readonly Slide[]
  readonly plan: readonly PlannedTalk[]
}

/** The whole invented community as of `today`; the same for the same date, on every machine. */
export function makeWorld(today: Temporal.PlainDate): World {
  const random = dice(SEED)
  const people = makePeople(random)
  const slides = drawSlides(random)
  const weekdays = [
    [1, 2, 3, 4, 5],
    [2, 4],
  ] as const
  const logs = GROUPS.map((name, group) => {
    const talk = new Conversation()
    liveThrough(random, talk, people, group, today, weekdays[group] ?? [])
    return {
      group,
      fileName: `${name}.md`,
      markdown: writeLog(name, talk.until(`${today.toString()}T00:00:00`)),
    }
  })
  return { people, logs, slides, plan: makePlan(people, today) }
}

function liveThrough(
  random: Dice,
  log: Conversation,
  people: readonly DemoPerson[],
  group: number,
  today: Temporal.PlainDate,
  weekdays: readonly number[],
): void {
  const titles = titleDeck(random, group)
  const speakers = random.shuffle(
    people.filter((person) => person.group === group && person.roles.length === 0),
  )
  const locals = people.filter((person) => person.group === group)
  let evening = 0
  for (let day = WEEKS * 7; day >= 1; day -= 1) {
    const date = today.subtract({ days: day })
    if (date.dayOfWeek <= 5) chatByDay(random, log, date.toString(), locals)
    if (!weekdays.includes(date.dayOfWeek)) continue
    const speaker = speakers[evening % speakers.length]
    const talk = titles[evening % titles.length]
    if (speaker === undefined || talk === undefined) continue
    spend(random, log, evening, {
      date: date.toString(),
      ...talk,
      speaker,
      host: people[5 + (evening % 3)] ?? speaker,
      method: methodOf(day),
      present: random
        .shuffle(locals.filter((one) => one !== speaker))
        .slice(0, random.between(26, 64)),
      begins: group === 1 && evening % 5 === 3 ? START + 60 : START,
      slides: random
        .shuffle(Array.from({ length: SLIDE_COUNT }, (_, number) => number))
        .slice(0, random.between(3, 6))
        .map((number) => `slide-${String(number + 1).padStart(2, '0')}.png`),
    })
    evening += 1
  }
}

/** Customs change along the way: gestures first, then both, then red packets, then gestures again. */
function methodOf(daysAgo: number): Method {
  if (daysAgo > 56) return 'gesture'
  if (daysAgo > 42) return 'both'
  return daysAgo > 21 ? 'red-packet' : 'gesture'
}

function spend(random: Dice, log: Conversation, number: number, evening: Evening): void {
  if (number % 17 === 11) cancelEvening(log, evening, false)
  else if (number % 19 === 7) cancelEvening(log, evening, true)
  else if (number % 23 === 15) shareDocument(log, evening)
  else speakEvening(random, log, evening)
}

type Titled = { readonly topic: Topic; readonly title: string }

/** Every topic once as it is, then again as a sequel under another title. */
function titleDeck(random: Dice, group: number): Titled[] {
  const topics = random.shuffle(group === 0 ? TOPICS : TECH_TOPICS)
  const first = topics.map((topic) => ({ topic, title: topic.title }))
  const again = SEQUELS.flatMap((sequel) =>
    topics.map((topic) => ({ topic, title: `${topic.terms[0]}，${sequel}` })),
  )
  return [...first, ...random.shuffle(again)]
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
      reason: '讲者周三才回到本地',
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

function makePlan(people: readonly DemoPerson[], today: Temporal.PlainDate): PlannedTalk[] {
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
