import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { recordAsk } from './commands'
import { thank } from './commands-gap'
import { letGo } from './commands-hold'
import { mailAsked, mailCoordinator } from './commands-mail'
import { queueDrawn } from './jobs-kinds'
import { endOf, isUnderWay, reminderDue } from './rules'
import { changeAsk, findAsk } from './store'
import { findFilled, findOver, listFilled, listOver, listUnderWay } from './store-lists'

const SYSTEM = { kind: 'system' } as const

/**
 * Ends the asks to fill evenings that have a speaker by now, with thanks, and the asks that had no answer in time, or
 * whose member is gone, and mails who asked; then reminds both sides of those that are due soon, and coordinators of
 * an evening that a member named. Each is done once, however often this runs, and beside any answer; one that fails
 * keeps none of the others waiting.
 */
export async function workOnAsks(): Promise<void> {
  const at = now()
  const over = await listOver(readable(), at)
  const waiting = (await listUnderWay(readable(), at)).filter(
    (ask) => reminderDue(ask, at) !== null,
  )
  const filled = await listFilled(readable())
  const steps = [
    ...filled.map((ask) => ({ ask, step: thankOne })),
    ...over.map((ask) => ({ ask, step: endOne })),
    ...waiting.map((ask) => ({ ask, step: remindOne })),
  ]
  await eachApart(steps, async ({ ask: { id, groupId }, step }) => {
    const done = await transaction(async (tx) => {
      await lockPlan(tx, groupId)
      await step(tx, id)
      return undefined
    })
    if (!done.ok) throw new Error(`The clock could not change an ask: ${done.refusal.code}`)
  })
}

async function endOne(tx: Tx, askId: string): Promise<void> {
  const ask = await findOver(tx, askId, now())
  if (ask === null) return
  await letGo(tx, ask)
  await changeAsk(tx, askId, { state: 'LAPSED', endedAt: now() })
  await recordAsk(tx, SYSTEM, 'ask.lapsed', askId)
  await queueDrawn(tx, ask)
  const what = endOf(ask, now())
  await mailCoordinator(tx, SYSTEM, ask, { what })
  if (what === 'UNANSWERED') await mailAsked(tx, 'UNANSWERED', ask)
}

/** A coordinator found another speaker for the evening. */
async function thankOne(tx: Tx, askId: string): Promise<void> {
  const ask = await findFilled(tx, askId)
  if (ask !== null) await thank(tx, SYSTEM, ask)
}

async function remindOne(tx: Tx, askId: string): Promise<void> {
  const ask = await findAsk(tx, askId)
  const remindedDays = ask !== null && isUnderWay(ask) ? reminderDue(ask, now()) : null
  if (ask === null || remindedDays === null) return
  await changeAsk(tx, askId, { remindedDays })
  if (ask.state === 'PROPOSED') {
    await mailCoordinator(tx, SYSTEM, ask, { what: 'PROPOSAL_WAITS' })
    return
  }
  await mailAsked(tx, 'REMINDED', ask)
  await mailCoordinator(tx, SYSTEM, ask, { what: 'WAITS' })
}
