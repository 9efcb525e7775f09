import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readCommunity } from '@/lib/communities/queries'
import { lockCommunity, setTimeZone } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { queueNightChanged } from '@/lib/nights/jobs'
import { lockAllPlans, setTimes } from '@/lib/nights/store'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { zoneChange, zoneForm } from './rules'
import type { TimeZoneInput } from './schema'
import * as store from './store'

/** How many evenings kept their clock and began at another moment, and how many kept their moment. */
export type ZoneChanged = { readonly moved: number; readonly kept: number }

/**
 * The time zone of the community. Evenings ahead keep their date and wall clock; what has begun or was held
 * keeps its moments. Every plan is held meanwhile: what is planned at once is planned in the old zone and moves,
 * or in the new one.
 * Refusals: NOT_ALLOWED, CHANGED_MEANWHILE {count}.
 */
export async function changeTimeZone(
  actor: Actor,
  { timeZone, basedOn }: TimeZoneInput,
): Promise<Outcome<ZoneChanged>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const found = await readCommunity(tx)
    if (found === null) return { moved: 0, kept: 0 }
    requireUnchanged(basedOn, zoneForm(found), zoneForm({ timeZone }))
    if (found.timeZone === timeZone) return { moved: 0, kept: 0 }
    await lockAllPlans(tx)
    const at = now()
    const zones = { from: found.timeZone, to: timeZone, now: at }
    const { moved, kept } = zoneChange(await store.listEveningsAhead(tx, at), zones)
    const left = zoneChange(await store.listDeparturesAhead(tx, at), zones)
    await setTimeZone(tx, timeZone)
    await setTimes(tx, moved)
    await store.setDepartureTimes(tx, left.moved)
    const counts = { moved: moved.length, kept: kept.length }
    await record(tx, actor, {
      action: 'community.time-zone-changed',
      subjectType: 'community',
      subjectId: 'community',
      facts: { from: found.timeZone, to: timeZone, ...counts },
    })
    await queueNightChanged(tx, ...moved.map(({ id }) => id), ...kept)
    return counts
  })
}
