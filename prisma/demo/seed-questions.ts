import type { Temporal } from 'temporal-polyfill'
import { askQuestion, voteForQuestion } from '@/lib/talks/questions/commands'
import { answerQuestion } from '@/lib/talks/questions/commands-answer'
import { airQuestion, hideQuestion } from '@/lib/talks/questions/commands-desk'
import { questionsOn } from '@/lib/talks/questions/queries'
import { nightForDesk } from '@/lib/talks/view/queries-desk'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { expectOk } from './outcomes'
import { lastPublishedTalk } from './store-talks'

type DemoQuestion = {
  readonly text: string
  readonly withoutName?: boolean
  /** How many members voted besides the asker. */
  readonly votes: number
}

/** The first is on air, the last is hidden. */
const TONIGHT: readonly DemoQuestion[] = [
  { text: '上线之前，最后一道检查是谁来做的？', votes: 9 },
  { text: '如果对方系统半夜没有回执，值班的人先看哪里？', votes: 14 },
  { text: '我们组一直靠一张表在对，这样的规模还撑得住吗？', withoutName: true, votes: 7 },
  { text: '有没有哪一次判断错了，后来才发现？', votes: 3 },
  { text: '加我，领资料包。', votes: 0 },
]

/** The first was answered in writing, the second waits for it. */
const GIVEN: readonly DemoQuestion[] = [
  { text: '分享里说的第三种差错，多久能自己发现？', votes: 5 },
  { text: '小商户没有清算文件，怎么对？', withoutName: true, votes: 8 },
]
const ANSWER =
  '一般隔一天。第二天的总数对不上，就会在早上的表里标出来；要当天知道，得在每一笔回执上再记一次。'

/** People whose number is below this one have duties: the members come after. */
const FIRST_MEMBER = 40

/** Questions of tonight's talk, whenever the demo is started on another evening. */
export async function askTonight(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const [groupId = ''] = community.groups
  const talkId = (await nightForDesk(CONSOLE, groupId, today))?.talk?.id
  if (talkId === undefined) return
  if ((await questionsOn(CONSOLE, talkId))?.questions.length !== 0) return
  const [onAir = '', ...others] = await ask(community, talkId, TONIGHT)
  expectOk(await airQuestion(CONSOLE, { questionId: onAir, onAir: '' }))
  expectOk(await hideQuestion(CONSOLE, { questionId: others.at(-1) ?? '', reason: '广告' }))
}

/** Questions of the last talk that can be read: answered in writing, and still waiting. */
export async function askAfterwards(community: DemoCommunity): Promise<void> {
  const talkId = await lastPublishedTalk(community.groups[0] ?? '')
  if (talkId === null) return
  const [questionId = ''] = await ask(community, talkId, GIVEN)
  const organiser = actorOf(community, ORGANISER)
  expectOk(await answerQuestion(organiser, { questionId, answer: ANSWER }))
}

async function ask(
  community: DemoCommunity,
  talkId: string,
  questions: readonly DemoQuestion[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [at, { text, withoutName = false, votes }] of questions.entries()) {
    const asker = FIRST_MEMBER + at * 5
    const asked = await askQuestion(actorOf(community, asker), { talkId, text, withoutName })
    const questionId = expectOk(asked)?.questionId ?? ''
    ids.push(questionId)
    for (let vote = 1; vote <= votes; vote += 1)
      expectOk(await voteForQuestion(actorOf(community, asker + vote * 3), { questionId }))
  }
  return ids
}
