import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { peopleWanted } from '@/lib/logs/jobs-kinds'
import { membersMayBeGone } from '@/lib/members/groups/commands-seats'

/**
 * What other rooms do once the members are what a roster says: seats may have opened, and labels of the log
 * of whom no member was known may have theirs now.
 */
export async function followUp(tx: Tx, groupId: string): Promise<void> {
  await membersMayBeGone(tx)
  await enqueue(tx, peopleWanted, { groupId }, { singletonKey: groupId })
}
