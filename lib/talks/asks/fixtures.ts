import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { PlanFixture } from '@/lib/talks/fixtures'
import { askSpeaker } from './commands'
import { acceptAsk } from './commands-answer'
import type { AskInput } from './schema'

export const TOPIC = '清算的三个时刻'

/** The coordinator of the plan asks its member for an evening, who is to answer within three days. */
export function askInput(
  plan: PlanFixture,
  date: Temporal.PlainDate | null,
  change: Partial<AskInput> = {},
): AskInput {
  return {
    groupId: plan.groupId,
    memberId: plan.member.memberId,
    topic: TOPIC,
    note: '大家想听',
    date1: date,
    date2: null,
    date3: null,
    answerBy: plan.tonight.add({ days: 3 }),
    offerId: null,
    wishId: null,
    way: 'ASKED',
    ...change,
  }
}

export async function makeAsk(
  plan: PlanFixture,
  date: Temporal.PlainDate | null,
  change: Partial<AskInput> = {},
): Promise<string> {
  const asked = await askSpeaker(plan.coordinator, askInput(plan, date, change))
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.value.askId
}

export async function withAddress({ memberId }: MemberViewer, email: string): Promise<void> {
  await readable().member.update({ where: { id: memberId }, data: { email } })
}

export async function mailsTo(to: string): Promise<number> {
  return readable().mail.count({ where: { to } })
}

/** The member says yes, signed in. */
export async function sayYes(
  actor: MemberViewer,
  askId: string,
  date: Temporal.PlainDate | null = null,
) {
  return acceptAsk(actor, { askId, link: '', date, topic: TOPIC })
}
