import type { DemoPerson } from './people'
import { dice } from './random'
import { CITIES, COMPANIES, GIVEN, POSITIONS, SURNAMES } from './words'

/** An invented person who wants to join. */
export type Newcomer = {
  readonly number: number
  readonly name: string
  readonly company: string
  readonly position: string
  readonly city: string | null
  readonly email: string
  readonly about: string
  readonly topic: string
}

const SEED = 20_260_901
const COUNT = 100
/** Every so manyth comes from the company of which there are many here already. */
const CROWDED = 5

/** The same newcomers on every machine, none of whom has a member's name. */
export function makeNewcomers(people: readonly DemoPerson[]): readonly Newcomer[] {
  const random = dice(SEED)
  const taken = new Set(people.map(({ displayName }) => displayName))
  const pairs = SURNAMES.flatMap((surname) => GIVEN.map((given) => surname + given))
  const names = random.shuffle(pairs.filter((name) => !taken.has(name))).slice(0, COUNT)
  return names.map((name, number) => {
    const company = number % CROWDED === 3 ? crowdedCompany(people) : random.pick(COMPANIES)
    const position = random.pick(POSITIONS)
    return {
      number,
      name,
      company,
      position,
      city: random.chance(0.4) ? null : random.pick(CITIES),
      email: `newcomer${number}@yehua.example`,
      about: aboutOf(number, company, position),
      topic: TOPICS[number % TOPICS.length] ?? '',
    }
  })
}

/** Where most members work: few more of them get in. */
function crowdedCompany(people: readonly DemoPerson[]): string {
  const counts = new Map<string, number>()
  for (const { company } of people) {
    if (company !== null) counts.set(company, (counts.get(company) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? ''
}

function aboutOf(number: number, company: string, position: string): string {
  const beginning = BEGINNINGS[number % BEGINNINGS.length] ?? ''
  const wish = WISHES[number % WISHES.length] ?? ''
  return `我在${company}做${position}，${beginning}。${wish}这是我写的第 ${String(number + 1)} 稿。`
}

const BEGINNINGS = [
  '做支付快六年了，主要管对账和差错',
  '刚从零售转到支付，正在补课',
  '这几年一直在做跨境收款',
  '带一个小组做商户进件',
  '写了八年账务系统，踩过不少坑',
  '负责风控规则，和产品天天打交道',
  '最近在把老的清算系统拆开重写',
]

const WISHES = [
  '听同事转述过几场夜话，想自己来听。',
  '想找同行请教日切和退款的做法。',
  '每晚九点以后有空，愿意讲自己踩过的坑。',
  '在公开的实录里读了一篇，觉得讲得实在。',
  '希望认识做同一件事的人。',
]

const TOPICS = [
  '退款为什么比付款难',
  '',
  '一次对账差错查到天亮',
  '商户进件里的三道关',
  '',
  '从单体到拆分：清算系统重写记',
  '汇率锁定怎么做才不亏',
  '',
]
