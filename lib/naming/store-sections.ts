import { asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const NAMING_SECTIONS: readonly ExportSection[] = [
  {
    name: 'acknowledgements',
    from: `"NamingRuleAcknowledgement" x JOIN "NamingRule" r ON r."id" = x."ruleId"
      WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { version: 'r."version"', at: 'x."at"' },
    order: 'x."at"',
    covers: ['NamingRuleAcknowledgement.memberId'],
  },
  {
    name: 'comments',
    from: rowsOf('NamingRuleComment'),
    columns: asStored('text', 'at'),
    order: 'x."at", x."id"',
    covers: ['NamingRuleComment.memberId'],
  },
]
