import type { Temporal } from 'temporal-polyfill'
import { decideCase } from '@/lib/compliance/commands-decisions'
import { exemptMember } from '@/lib/compliance/commands-exemptions'
import { composeReminders } from '@/lib/compliance/commands-reminders'
import { markSent } from '@/lib/compliance/commands-sending'
import { nameQueue } from '@/lib/compliance/queries'
import { queueSchema } from '@/lib/compliance/schema'
import type { CaseState } from '@/lib/compliance/types'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** Weeks of work on names: exemptions, two rounds of reminders, the first decisions, one round composed. */
export async function remindPeople(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  await ago(today, 34, async () => {
    const [first, second] = (await waiting('REMIND')).slice(3)
    const reason = '在谈新工作，先不写公司'
    const until = today.add({ days: 30 }).toString()
    if (first !== undefined)
      expectOk(await exemptMember(organiser, { memberId: first, until, reason }))
    if (second !== undefined)
      expectOk(
        await exemptMember(organiser, {
          memberId: second,
          until: null,
          reason: '讲者，不便写单位',
        }),
      )
  })
  await ago(today, 30, () => remind(community, 40))
  await ago(today, 21, () => remind(community, 30))
  await ago(today, 6, async () => {
    const [kept, removed] = await waiting('DECIDE')
    const common = { round: 0, until: null }
    if (kept !== undefined)
      expectOk(
        await decideCase(organiser, {
          ...common,
          memberId: kept,
          choice: 'KEEP',
          reason: '刚生完孩子，过一阵再说',
        }),
      )
    if (removed !== undefined)
      expectOk(
        await decideCase(organiser, {
          ...common,
          memberId: removed,
          choice: 'REMOVED',
          reason: '提醒两次没有回应，群里已经移出',
        }),
      )
  })
  await ago(today, 1, async () => {
    const memberIds = (await waiting('REMIND')).slice(0, 12)
    if (memberIds.length > 0)
      expectOk(await composeReminders(organiser, { memberIds, locale: 'zh' }))
  })
}

async function remind(community: DemoCommunity, max: number): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const memberIds = (await waiting('REMIND')).slice(0, max)
  if (memberIds.length === 0) return
  const batches = expectOk(await composeReminders(organiser, { memberIds, locale: 'zh' })) ?? []
  for (const batchId of batches) expectOk(await markSent(organiser, { batchId, mail: false }))
}

/** Ids on the first page of the queue in this state, longest in breach first. */
async function waiting(state: CaseState): Promise<string[]> {
  const queue = await nameQueue(CONSOLE, queueSchema.parse({ state }))
  return (queue?.cases ?? []).map(({ memberId }) => memberId)
}
