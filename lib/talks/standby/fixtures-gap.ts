import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import {
  addMember,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { askStandby } from './commands-ask'
import { goOnStandby } from './fixtures'
import { gapPage } from './queries-gaps'

/** A talk of the next days with its host, and three members on standby. */
export type GapFixture = PlanFixture & {
  readonly talkId: string
  readonly nightId: string
  readonly second: MemberViewer
  readonly third: MemberViewer
}

export async function createGapFixture(): Promise<GapFixture> {
  const plan = await createPlanFixture()
  const placed = await createPlannedTalk(plan, { hostId: plan.coordinator.memberId })
  const second = await addMember(plan.groupId, '闻溪', [])
  const third = await addMember(plan.groupId, '季听澜', [])
  for (const one of [plan.member, second, third]) await goOnStandby(one)
  return { ...plan, ...placed, second, third }
}

/** The talk loses its speaker. */
export async function cancelLate({ coordinator, talkId }: GapFixture): Promise<void> {
  const outcome = await cancelTalk(coordinator, { talkId, reason: '讲者病了' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

/** So many hours before the evening begins. */
export async function hoursBefore<T>(
  { nightId }: GapFixture,
  hours: number,
  work: () => Promise<T>,
): Promise<T> {
  const { startsAt } = await readable().night.findUniqueOrThrow({ where: { id: nightId } })
  const ahead = startsAt.getTime() - now().epochMilliseconds
  return asOf(now().add({ milliseconds: ahead }).subtract({ hours }), work)
}

/** The coordinator asks the member to fill the evening. */
export async function askedToFill(gap: GapFixture, { memberId }: MemberViewer): Promise<string> {
  const outcome = await askStandby(gap.coordinator, { nightId: gap.nightId, memberId })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.askId
}

export async function askStates(): Promise<string[]> {
  return (await readable().talkAsk.findMany()).map(({ state }) => state).toSorted()
}

export async function pageOf({ coordinator, nightId }: GapFixture) {
  const found = await gapPage(coordinator, nightId)
  if (found === null) throw new Error('No such evening')
  return found
}

/** What is planned on the evening. */
export async function plannedOn({ nightId }: GapFixture) {
  const night = { select: { hostId: true } }
  return readable().talk.findFirst({
    where: { nightId, state: 'PLANNED' },
    select: { speakerId: true, origin: true, speakerWords: true, night },
  })
}
