import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { seatsMayOpen } from './commands-seats'
import { lockGroups } from './store'
import { canManagePeople } from '@/lib/members/policy'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { seatsForm } from '@/lib/members/rules-forms'
import { requireUnchanged, type Saving } from '@/lib/shared/based-on'
import { setCapacity } from '@/lib/communities/store'

type Seats = Saving<{
  readonly groupId: string
  readonly capacity: number
  /** Seats that admissions leave free, for guests and speakers; unchanged when undefined. */
  readonly buffer?: number | undefined
}>

/**
 * How many seats a group has, and how many of them are not given to applicants. A buffer may be larger
 * than what is free: then no applicant is admitted until enough have left. Refusals: CAPACITY_BELOW_TAKEN
 * {taken}, BUFFER_ABOVE_CAPACITY {capacity}, GROUP_UNKNOWN, CHANGED_MEANWHILE {count}.
 */
export async function changeCapacity(
  actor: Actor,
  { groupId, capacity, buffer: wanted, basedOn }: Seats,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const group = (await lockGroups(tx, [groupId])).get(groupId)
    if (group === undefined) return reject('GROUP_UNKNOWN')
    const typed = { capacity, buffer: wanted ?? group.buffer }
    requireUnchanged(basedOn, seatsForm(group), seatsForm(typed))
    if (capacity < group.seatsTaken) {
      return reject('CAPACITY_BELOW_TAKEN', { taken: group.seatsTaken }, 'capacity')
    }
    const { buffer } = typed
    if (buffer > capacity) return reject('BUFFER_ABOVE_CAPACITY', { capacity }, 'buffer')
    if (capacity === group.capacity && buffer === group.buffer) return undefined
    await setCapacity(tx, groupId, { capacity, buffer })
    await seatsMayOpen(tx)
    await record(tx, actor, {
      action: 'group.capacity-changed',
      subjectType: 'group',
      subjectId: groupId,
      facts: { from: group.capacity, to: capacity, bufferFrom: group.buffer, bufferTo: buffer },
    })
    return undefined
  })
}
