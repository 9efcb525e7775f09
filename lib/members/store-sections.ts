import { asDay, actedBy, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const MEMBERS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'profile',
    from: `"Member" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."id" = ANY($1::uuid[])`,
    columns: {
      ...asStored('displayName', 'company', 'position', 'city', 'about', 'contact', 'email'),
      group: 'g."name"',
      roles: 'x."roles"::text[]',
      state: 'x."status"::text',
      ...asStored('locale', 'namePublic', 'showCompany', 'showCity', 'showContact', 'showTalks'),
      ...asStored('showNights', 'showQuestions', 'showCredit'),
      archiveAs: 'x."archiveAs"::text',
      joinedAt: 'x."joinedAt"',
    },
    words: { roles: 'Role', state: 'MemberStatus', locale: 'Locale', archiveAs: 'ArchiveAs' },
    order: 'x."id"',
    covers: ['Member.mergedIntoId'],
  },
  {
    name: 'names',
    from: rowsOf('MemberName'),
    columns: { kind: 'x."kind"::text', ...asStored('text', 'source', 'heldFrom', 'heldTo') },
    words: { kind: 'NameKind', source: 'NameSource' },
    order: 'x."heldFrom", x."id"',
    covers: ['MemberName.memberId'],
  },
  {
    name: 'addressChanges',
    from: rowsOf('AddressChange'),
    columns: {
      ...asStored('email', 'before', 'createdAt', 'confirmedAt'),
      via: 'x."via"::text',
      by: actedBy('x."madeById"'),
    },
    words: { via: 'LinkPurpose' },
    order: 'x."createdAt", x."id"',
    covers: ['AddressChange.memberId', 'AddressChange.madeById'],
  },
  {
    name: 'status',
    from: rowsOf('StatusEvent'),
    columns: {
      kind: 'x."kind"::text',
      ...asStored('reason', 'at'),
      ...asDay('fromDay'),
      ...asDay('untilDay'),
      by: actedBy('x."byId"'),
    },
    words: { kind: 'StatusKind' },
    order: 'x."at", x."id"',
    covers: ['StatusEvent.memberId'],
  },
  {
    name: 'roles',
    from: rowsOf('RoleEvent'),
    columns: {
      role: 'x."role"::text',
      kind: 'x."kind"::text',
      ...asStored('reason', 'until', 'at'),
      by: actedBy('x."byId"'),
    },
    words: { role: 'Role', kind: 'RoleEventKind' },
    order: 'x."at", x."id"',
    covers: ['RoleEvent.memberId', 'RoleEvent.byId'],
  },
  {
    name: 'transfers',
    from: `"GroupTransfer" x JOIN "Group" f ON f."id" = x."fromGroupId" JOIN "Group" t ON t."id" = x."toGroupId"
      WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      from: 'f."name"',
      to: 't."name"',
      state: 'x."state"::text',
      ...asStored('reason', 'askedAt', 'answer', 'decidedAt'),
    },
    words: { state: 'TransferState' },
    order: 'x."askedAt", x."id"',
    covers: ['GroupTransfer.memberId'],
  },
  {
    name: 'exceptions',
    from: `"GroupException" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { group: 'g."name"', ...asStored('reason', 'grantedAt') },
    order: 'x."grantedAt"',
    covers: ['GroupException.memberId'],
  },
  {
    name: 'consents',
    from: rowsOf('Consent'),
    columns: { ask: 'x."ask"::text', ...asStored('answer', 'at'), by: actedBy('x."byId"') },
    words: { ask: 'ConsentAsk', answer: 'ConsentAnswer' },
    order: 'x."at", x."id"',
    covers: ['Consent.memberId'],
  },
]
