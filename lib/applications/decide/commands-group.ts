import type { Tx } from '@/lib/db/transaction'
import { moveOn } from '@/lib/applications/commands'
import { isOpen } from '@/lib/applications/rules'
import { mailMoved } from '@/lib/applications/notify/commands-mails'
import { lockApplication } from '@/lib/applications/store'

/**
 * An application goes on in another group, since its own was closed: a step of another's transaction. It keeps its
 * state and how long it has waited; the applicant is informed, once the address is proven. One that went elsewhere
 * or was decided meanwhile is left alone.
 */
export async function moveToGroup(
  tx: Tx,
  move: {
    readonly applicationId: string
    readonly from: string
    readonly to: string
    /** The applicant reads it. */
    readonly reason: string
  },
): Promise<void> {
  const application = await lockApplication(tx, move.applicationId)
  if (application === null || application.groupId !== move.from) return
  const { state } = application
  if (state !== 'PROVING' && !isOpen(state)) return
  await moveOn(tx, application, {
    to: state,
    by: { kind: 'system' },
    kind: 'MOVED',
    text: move.reason,
    facts: { groupId: move.to },
  })
  if (state !== 'PROVING') await mailMoved(tx, application, move)
}
