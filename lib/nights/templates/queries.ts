import type { Temporal } from 'temporal-polyfill'
import { openGroups } from '@/lib/communities/rules-groups'
import { readable, type Tx } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import type { GroupView } from '@/lib/nights/types'
import { termsOn } from './rules'
import { listTemplates } from './store'
import type { TemplateTerms } from './types'

/**
 * The terms in force for a group's evening of the date. A step that lays an evening out holds the group's plan
 * (`lockPlan`), as a publisher does: it sees the version before or the one after, whole.
 */
export async function termsFor(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<TemplateTerms> {
  return termsOn(await listTemplates(db, groupId), date)
}

/** The same for a page. What an evening is like is for everybody to read. */
export async function readTerms(groupId: string, date: Temporal.PlainDate): Promise<TemplateTerms> {
  return termsFor(readable(), groupId, date)
}

/** The terms of every open group that hold for tonight, in the order of the groups. */
export async function weeksInForce(): Promise<
  readonly {
    readonly group: GroupView
    readonly terms: TemplateTerms
    /** Whether the group ever published a week, and does not keep the first one. */
    readonly published: boolean
  }[]
> {
  const context = await readPlanContext()
  if (context === null) return []
  const templates = await listTemplates(readable(), null)
  return openGroups(context.groups).map((group) => {
    const own = templates.filter(({ groupId }) => groupId === group.id)
    return { group, terms: termsOn(own, context.tonight), published: own.length > 0 }
  })
}
