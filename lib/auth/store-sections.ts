import { actedBy, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this floor keeps about a person. */
export const AUTH_SECTIONS: readonly ExportSection[] = [
  {
    name: 'sessions',
    from: rowsOf('Session'),
    columns: {
      ...asStored('device', 'createdAt', 'lastSeenAt', 'expiresAt'),
      via: 'x."via"::text',
      by: actedBy('x."madeById"'),
    },
    words: { via: 'LinkPurpose' },
    order: 'x."createdAt", x."id"',
    covers: ['Session.memberId', 'Session.madeById'],
  },
  {
    name: 'passkeys',
    from: rowsOf('Passkey'),
    columns: {
      ...asStored('device', 'createdAt', 'lastUsedAt'),
      via: 'x."via"::text',
      by: actedBy('x."madeById"'),
    },
    words: { via: 'LinkPurpose' },
    order: 'x."createdAt", x."id"',
    covers: ['Passkey.memberId', 'Passkey.madeById'],
  },
  {
    name: 'linkedAccounts',
    from: rowsOf('LinkedAccount'),
    columns: {
      ...asStored('issuer', 'subject', 'createdAt', 'lastUsedAt'),
      via: 'x."via"::text',
      by: actedBy('x."madeById"'),
    },
    words: { via: 'LinkPurpose' },
    order: 'x."createdAt", x."id"',
    covers: ['LinkedAccount.memberId', 'LinkedAccount.madeById'],
  },
  {
    name: 'calendarAddress',
    from: rowsOf('CalendarAddress'),
    columns: asStored('createdAt'),
    order: 'x."createdAt"',
    covers: ['CalendarAddress.memberId'],
  },
  {
    name: 'firstSignIn',
    from: rowsOf('FirstSignIn'),
    columns: { at: 'x."at"', via: 'x."via"::text', by: actedBy('x."madeById"') },
    words: { via: 'LinkPurpose' },
    order: 'x."at", x."id"',
    covers: ['FirstSignIn.memberId', 'FirstSignIn.madeById'],
  },
  {
    name: 'links',
    from: rowsOf('SignInLink'),
    columns: {
      via: 'x."purpose"::text',
      ...asStored('createdAt', 'expiresAt', 'usedAt'),
      by: actedBy('x."createdById"'),
    },
    words: { via: 'LinkPurpose' },
    order: 'x."createdAt", x."id"',
    covers: ['SignInLink.memberId', 'SignInLink.createdById'],
  },
]
