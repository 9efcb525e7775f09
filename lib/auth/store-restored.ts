/** What a backup that comes back would open again: every device signs in anew. */
export const AUTH_RESTORED = [
  { table: 'Session', sql: 'DELETE FROM "Session"' },
  { table: 'SignInLink', sql: 'DELETE FROM "SignInLink"' },
  { table: 'CalendarAddress', sql: 'DELETE FROM "CalendarAddress"' },
  { table: 'PasskeyChallenge', sql: 'DELETE FROM "PasskeyChallenge"' },
] as const
