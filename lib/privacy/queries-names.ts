import { appliedNamesOfMembers } from '@/lib/applications/forget/store-person'
import { remindedNamesOfMembers } from '@/lib/compliance/store-erase'
import type { Tx } from '@/lib/db/transaction'
import { labelsOfMembers } from '@/lib/logs/store-erase'
import { mentionsOfMembers } from '@/lib/matching/store-erase'
import { namesOfMembers } from '@/lib/members/store-person'
import { referredNamesOfMembers } from '@/lib/referrals/forget/store'
import { rosterNamesOfMembers } from '@/lib/rosters/store-erase'

/** A room that begins to keep a name of members joins here, or an erasure cannot look for that name. */
const ROOMS_WITH_NAMES: readonly ((tx: Tx, ids: readonly string[]) => Promise<string[]>)[] = [
  namesOfMembers,
  mentionsOfMembers,
  labelsOfMembers,
  rosterNamesOfMembers,
  remindedNamesOfMembers,
  appliedNamesOfMembers,
  referredNamesOfMembers,
]

/** Every name of the person, of all their rows; a step of the caller's transaction. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const all = new Set<string>()
  for (const read of ROOMS_WITH_NAMES) {
    for (const name of await read(tx, ids)) if (name.trim() !== '') all.add(name)
  }
  return [...all]
}
