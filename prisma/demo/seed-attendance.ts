import type { Temporal } from 'temporal-polyfill'
import { ownYear } from '@/lib/attendance/mine/queries'
import { answerDispute, disputePresence } from '@/lib/checkins/corrections/commands-disputes'
import { actorOf, type DemoCommunity, ORGANISER } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** Members who look at their own evenings, and what each says; a member without such an evening says nothing. */
const SAID = [
  {
    number: 40,
    said: 'ON_TIME',
    reason: '七点二十就在群里打了 [OK]，可能被红包刷过去了。',
    answer: null,
  },
  { number: 63, said: 'LATE', reason: '开讲五分钟后到的，还问了第二个问题。', answer: null },
  { number: 77, said: 'ON_TIME', reason: '领了签到红包，截图在群里。', answer: 'yes' },
  { number: 91, said: 'ON_TIME', reason: '那晚我在的。', answer: 'no' },
] as const
const LEFT = '翻了那晚的记录，群里没有你的签到，也没有发言。还记得说过什么，在群里告诉我。'
const DAYS = 1

/** Some say that an evening of theirs is recorded wrong; of two of them an organiser has answered. */
export async function disputeEvenings(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  await ago(today, DAYS, async () => {
    for (const { number, said, reason, answer } of SAID) {
      const actor = actorOf(community, number)
      const year = await ownYear(actor, { year: null, month: null })
      const absent = year?.months
        .flatMap(({ evenings }) => evenings)
        .findLast(({ status }) => status === null)
      if (absent === undefined) continue
      const { nightId } = absent
      const disputeId = expectOk(await disputePresence(actor, { nightId, said, reason }))
      if (disputeId === null || answer === null) continue
      const words = { correct: answer, answer: answer === 'no' ? LEFT : '' }
      expectOk(await answerDispute(actorOf(community, ORGANISER), { disputeId, ...words }))
    }
  })
}
