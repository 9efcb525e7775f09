import { actedBy, asDay, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const COMPLIANCE_SECTIONS: readonly ExportSection[] = [
  {
    name: 'reminders',
    from: rowsOf('Reminder'),
    columns: {
      ...asStored('nickname', 'missing', 'sentAt'),
      verdict: 'x."verdict"::text',
      via: 'x."via"::text',
      by: actedBy('x."sentById"'),
    },
    words: { missing: 'NicknamePart', verdict: 'Verdict', via: 'ReminderVia' },
    order: 'x."sentAt", x."id"',
    covers: ['Reminder.memberId'],
  },
  {
    name: 'exemptions',
    from: rowsOf('NicknameExemption'),
    columns: {
      ...asStored('reason', 'grantedAt', 'liftedAt'),
      ...asDay('until'),
      by: actedBy('x."grantedById"'),
    },
    order: 'x."grantedAt", x."id"',
    covers: ['NicknameExemption.memberId'],
  },
  {
    name: 'decisions',
    from: rowsOf('ComplianceDecision'),
    columns: {
      choice: 'x."choice"::text',
      ...asStored('reason', 'evidence', 'decidedAt'),
      by: actedBy('x."decidedById"'),
    },
    words: { choice: 'ComplianceChoice' },
    order: 'x."decidedAt", x."id"',
    covers: ['ComplianceDecision.memberId'],
  },
]
