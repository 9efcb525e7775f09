import { randomUUID } from 'node:crypto'
import { decideCase, undoDecision } from '@/lib/compliance/commands-decisions'
import { exemptMember, liftExemption } from '@/lib/compliance/commands-exemptions'
import { composeReminders, dropReminders } from '@/lib/compliance/commands-reminders'
import { markSent } from '@/lib/compliance/commands-sending'
import type { Calls } from './calls-types'

const reason = '讲者不便写公司'

export const COMPLIANCE_CALLS: Calls = {
  'compliance/commands-reminders composeReminders': (actor, { memberId }) =>
    composeReminders(actor, { memberIds: [memberId], locale: 'zh' }),
  'compliance/commands-reminders dropReminders': (actor) => dropReminders(actor, randomUUID()),
  'compliance/commands-sending markSent': (actor) =>
    markSent(actor, { batchId: randomUUID(), mail: false }),
  'compliance/commands-exemptions exemptMember': (actor, { memberId }) =>
    exemptMember(actor, { memberId, until: null, reason }),
  'compliance/commands-exemptions liftExemption': (actor) => liftExemption(actor, randomUUID()),
  'compliance/commands-decisions decideCase': (actor, { memberId }) =>
    decideCase(actor, { memberId, round: 0, choice: 'KEEP', until: null, reason }),
  'compliance/commands-decisions undoDecision': (actor, { memberId }) =>
    undoDecision(actor, { memberId, round: 1 }),
}
