/** After a backup came back no link of that time changes an address. */
export const MEMBERS_RESTORED = [
  { table: 'AddressChange', sql: 'DELETE FROM "AddressChange" WHERE "confirmedAt" IS NULL' },
] as const
