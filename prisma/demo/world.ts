import type { Temporal } from 'temporal-polyfill'
import { makePlan, type PlannedTalk } from './plan'
import { writeHistory, type EveningNotes } from './history'
import { Conversation, writeLog } from './log'
import { type DemoPerson, makePeople } from './people'
import { dice } from './random'
import { drawSlides, type Slide } from './slides'

export const SEED = 20_260_518

export const COMMUNITY = {
  name: '晚灯支付技术社',
  locale: 'zh' as const,
}
export const GROUPS = ['支付产品群', '支付技术群'] as const
/** What visitors read of it. */
export const ABOUT = {
  community: '做支付的人每个工作日晚上在群里听一位同行讲一件做过的事，讲完提问，整理成实录。',
  groups: ['产品、运营、清结算、风控', '网关、账务、对账、稳定性'],
} as const
/** On which days of the week each group has its evening; 1 is Monday. */
export const WEEKDAYS = [
  [1, 2, 3, 4, 5],
  [2, 4],
] as const

type DemoLog = {
  readonly group: number
  readonly fileName: string
  readonly markdown: string
  /** By date. */
  readonly notes: ReadonlyMap<string, EveningNotes>
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
  const logs = GROUPS.map((name, group) => {
    const talk = new Conversation()
    const weekdays = WEEKDAYS[group] ?? []
    const notes = writeHistory(random, talk, people, { group, today, weekdays })
    const said = talk.until(`${today.toString()}T00:00:00`)
    return { group, fileName: `${name}.md`, markdown: writeLog(name, said), notes }
  })
  return { people, logs, slides, plan: makePlan(people, today) }
}
