import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readCommunity } from '@/lib/communities/queries'
import { lockCommunity, setCalendar, setCommunity, setVisitors } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { calendarForm, communityForm, visitorsForm } from './rules'
import type { CalendarInput, CommunityInput, VisitorsInput } from './schema'

/**
 * What the community is called, what it says of itself, how it is reached, and in which language its texts to paste are.
 * Before there is a community nothing is changed. Refusals: CHANGED_MEANWHILE {count}.
 */
export async function changeCommunity(
  actor: Actor,
  { basedOn, ...next }: CommunityInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const found = await readCommunity(tx)
    if (found === null) return undefined
    requireUnchanged(basedOn, communityForm(found), communityForm(next))
    const changed = FIELDS.filter((field) => found[field] !== next[field])
    if (changed.length === 0) return undefined
    await setCommunity(tx, next)
    await record(tx, actor, {
      action: 'community.changed',
      subjectType: 'community',
      subjectId: 'community',
      facts: { fields: changed.join(' ') },
    })
    return undefined
  })
}

const FIELDS = ['name', 'about', 'locale', 'contact'] as const

/**
 * What visitors see, who may apply, and what a new talk begins with. It holds with the commit: every view asks
 * again, and kept pages are made anew. Refusals: NOT_ALLOWED, CHANGED_MEANWHILE {count}.
 */
export async function changeVisitors(
  actor: Actor,
  { basedOn, ...next }: VisitorsInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const found = await readCommunity(tx)
    if (found === null) return undefined
    const [before, after] = [visitorsForm(found), visitorsForm(next)]
    requireUnchanged(basedOn, before, after)
    const changed = Object.keys(after).filter((field) => before[field] !== after[field])
    if (changed.length === 0) return undefined
    await setVisitors(tx, next)
    const values = changed.map((field) => [field, after[field] ?? ''] as const)
    await record(tx, actor, {
      action: 'community.opened-to-visitors',
      subjectType: 'community',
      subjectId: 'community',
      facts: Object.fromEntries(values),
    })
    return undefined
  })
}

/**
 * Whose public holidays the plan keeps, and how late planning is pointed out. Evenings are laid out by it with the
 * commit; what stands on the plan stays. Refusals: NOT_ALLOWED, CHANGED_MEANWHILE {count}.
 */
export async function changeCalendar(
  actor: Actor,
  { basedOn, ...next }: CalendarInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const found = await readCommunity(tx)
    if (found === null) return undefined
    requireUnchanged(basedOn, calendarForm(found), calendarForm(next))
    if (found.country === next.country && found.noticeHours === next.noticeHours) return undefined
    await setCalendar(tx, next)
    await record(tx, actor, {
      action: 'community.calendar-changed',
      subjectType: 'community',
      subjectId: 'community',
      facts: { ...next },
    })
    return undefined
  })
}
