import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { linkLabels } from '@/lib/logs/labels/commands'
import { unlinkedPeople } from '@/lib/logs/labels/store'
import type { Link } from '@/lib/logs/labels/types'
import { canImportLog } from '@/lib/logs/policy'
import { queueNamesAdded } from '@/lib/redaction/store'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse } from '@/lib/shared/outcome'
import { decideLinks } from './rules-recognise'
import { applyWishes } from '@/lib/matching/commands-wishes'
import * as store from './store'
import { readNames } from './store-read'

const SYSTEM = { kind: 'system' } as const

/** Recognises members among a group's labels, where a name says so for certain. Answers how many. */
export async function recognisePeople(actor: Actor, groupId: string): Promise<Outcome<number>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const people = await unlinkedPeople(tx, groupId)
    if (people.length === 0) return 0
    const found = decideLinks(people, await readNames(tx))
    await store.holdMembers(
      tx,
      found.map(({ memberId }) => memberId),
    )
    const linked = await linkRecognised(
      tx,
      found.map((link) => ({ ...link, via: 'EXACT' })),
    )
    if (linked > 0) await queueNamesAdded(tx)
    return linked
  })
}

/**
 * A step of another's transaction: links what was recognised, but no pair that an organiser declined.
 * The caller holds the members, so that no label is released from one meanwhile. Answers how many.
 */
export async function linkRecognised(tx: Tx, links: readonly Link[]): Promise<number> {
  const isDeclined = await store.declinedLabels(tx, links)
  const wanted = links.filter((link) => !isDeclined(link))
  const linked = await linkLabels(tx, wanted, toDate(now()))
  if (linked > 0) {
    const members = wanted.map(({ memberId }) => memberId)
    await applyWishes(tx, SYSTEM, await store.withWishes(tx, members), 'LEAVE')
  }
  return linked
}
