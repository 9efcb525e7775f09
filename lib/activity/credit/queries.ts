import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { openGroups } from '@/lib/communities/rules-groups'
import { readable, type Tx } from '@/lib/db/transaction'
import { canSeeDuties } from '@/lib/duties/policy'
import { readFacts } from '@/lib/duties/queries-facts'
import { listAssignments } from '@/lib/duties/store-facts'
import { readPlanContext } from '@/lib/nights/queries'
import type { PlanContext } from '@/lib/nights/types'
import { coordinatorsOf, CREDIT_MONTHS, creditByMonth, thankedFor } from './rules'
import { listDone, listHeld, listThanked, type CreditSpan } from './store'
import type { Done, MonthCredit, ThanksPage } from './types'

/** What a member did in the last months. A step of a query that asked whether the reader may know. */
export async function creditOfMember(db: Tx, memberId: string): Promise<readonly MonthCredit[]> {
  const context = await readPlanContext()
  if (context === null) return []
  const first = context.tonight.toPlainYearMonth().subtract({ months: CREDIT_MONTHS - 1 })
  const span = { groupId: null, memberId, from: first.toPlainDate({ day: 1 }), to: context.tonight }
  const done = await listDone(db, span, context.timeZone)
  const planned = await coordinated(db, span, context)
  return creditByMonth([...done, ...planned.filter((one) => one.memberId === memberId)])
}

async function coordinated(
  db: Tx,
  { groupId, from, to }: CreditSpan,
  { timeZone }: PlanContext,
): Promise<Done[]> {
  const known = await listAssignments(db, { groupId, from, to })
  if (!known.some(({ kind }) => kind === 'COORDINATOR')) return []
  const held = await listHeld(db, { groupId, from, to })
  const { facts, names } = await readFacts(db, { groupId, from, to }, { timeZone, known })
  return coordinatorsOf(held, facts, names.keys())
}

/**
 * Whom a group thanks for a month, as each wishes to be thanked: the month that is asked for, else the last that is
 * over. Null without a role, and before there is a group.
 */
export async function thanksOfMonth(
  viewer: Viewer,
  asked: { readonly group: string; readonly month: Temporal.PlainYearMonth | null },
): Promise<ThanksPage | null> {
  const context = canSeeDuties(viewer) ? await readPlanContext() : null
  const groups = openGroups(context?.groups ?? [])
  const home = viewer.kind === 'member' ? viewer.groupId : ''
  const group =
    groups.find(({ id }) => id === asked.group) ?? groups.find(({ id }) => id === home) ?? groups[0]
  if (context === null || group === undefined) return null
  const current = context.tonight.toPlainYearMonth()
  const month = asked.month ?? current.subtract({ months: 1 })
  const db = readable()
  const from = month.toPlainDate({ day: 1 })
  const span = {
    groupId: group.id,
    memberId: null,
    from,
    to: from.add({ months: 1 }).subtract({ days: 1 }),
  }
  const done = [
    ...(await listDone(db, span, context.timeZone)),
    ...(await coordinated(db, span, context)),
  ]
  const held = await listHeld(db, span)
  const people = await listThanked(db, [...new Set(done.map(({ memberId }) => memberId))])
  const of = (deed: Done['deed']) => thankedFor(deed, done, people)
  return {
    groups,
    group,
    current,
    thanks: {
      groupId: group.id,
      month,
      evenings: held.length,
      deeds: {
        COORDINATED: of('COORDINATED'),
        SPOKE: of('SPOKE'),
        HOSTED: of('HOSTED'),
        EDITED: of('EDITED'),
      },
    },
  }
}
