import { randomUUID } from 'node:crypto'
import { decideCase, undoDecision } from '@/lib/compliance/commands-decisions'
import { exemptMember, liftExemption } from '@/lib/compliance/commands-exemptions'
import { composeReminders, dropReminders } from '@/lib/compliance/commands-reminders'
import { markSent } from '@/lib/compliance/commands-sending'
import type { CommandCases } from './types'

const reason = '讲者不便写公司'

export const COMPLIANCE_CASES: CommandCases = {
  'compliance composeReminders': (actor, { memberId }) =>
    composeReminders(actor, { memberIds: [memberId], locale: 'zh' }),
  'compliance dropReminders': (actor) => dropReminders(actor, randomUUID()),
  'compliance markSent': (actor) => markSent(actor, { batchId: randomUUID(), mail: false }),
  'compliance exemptMember': (actor, { memberId }) =>
    exemptMember(actor, { memberId, until: null, reason }),
  'compliance liftExemption': (actor) => liftExemption(actor, randomUUID()),
  'compliance decideCase': (actor, { memberId }) =>
    decideCase(actor, { memberId, round: 0, choice: 'KEEP', until: null, reason }),
  'compliance undoDecision': (actor, { memberId }) => undoDecision(actor, { memberId, round: 1 }),
}
