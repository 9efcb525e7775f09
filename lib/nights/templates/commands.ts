import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { lockPlan } from '@/lib/nights/store'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { FIRST_TEMPLATE, templateFacts, templateForm } from './rules'
import type { TemplateInput } from './schema'
import { insertTemplate, listTemplates } from './store'
import type { TemplateTerms, TemplateVersion } from './types'

/**
 * Publishes the next version of a group's week; evenings are laid out by it from its first day on. What stands
 * on the plan stays as it is.
 * Refusals: NOT_ALLOWED, GROUP_UNKNOWN, POLICY_CHANGED {version}, TEMPLATE_STARTS_PAST.
 */
export async function saveTemplate(actor: Actor, input: TemplateInput): Promise<Outcome<number>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  const { groupId, after, effectiveFrom, note, ...terms } = input
  return transaction(async (tx) => {
    if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    const { timeZone } = await readSettings(tx)
    const form = { after, effectiveFrom, note }
    const kind = templatesOf(groupId, timeZone)
    return (await publishTerms(tx, actor, kind, { form, terms, timeZone })).version
  })
}

/** The versions of one group. They are locked with its plan: an evening is laid out before a change or after it. */
function templatesOf(
  groupId: string,
  timeZone: string,
): VersionedTerms<TemplateTerms, TemplateVersion> {
  return {
    lock: async (tx) => {
      await lockPlan(tx, groupId)
    },
    list: async (tx) => listTemplates(tx, groupId),
    insert: async (tx, row) => {
      const firstDay = row.effectiveFrom.toZonedDateTimeISO(timeZone).toPlainDate()
      return insertTemplate(tx, groupId, { ...row, firstDay })
    },
    first: FIRST_TEMPLATE,
    refuseStale: (version) => reject('POLICY_CHANGED', { version }),
    refusePast: () => reject('TEMPLATE_STARTS_PAST'),
    form: templateForm,
    facts: templateFacts,
    action: 'evening-template.published',
    subjectType: 'eveningTemplate',
  }
}
