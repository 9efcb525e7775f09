import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { type Outcome, refuse } from '@/lib/shared/outcome'
import { namesChanged } from '@/lib/redaction/jobs-kinds'
import { canImportLog } from '@/lib/logs/policy'
import { decideLinks } from './rules'
import * as store from './store'

/** Recognises members among a group's labels, where a name says so for certain. Answers how many. */
export async function recognisePeople(actor: Actor, groupId: string): Promise<Outcome<number>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const people = await store.unlinkedPeople(tx, groupId)
    if (people.length === 0) return 0
    const linked = await store.linkPeople(tx, decideLinks(people, await store.namesOfMembers(tx)))
    if (linked > 0) await enqueue(tx, namesChanged, {}, { singletonKey: 'names' })
    return linked
  })
}
