/** After a backup came back no browser signs in by a claim that was approved then, and no address is open. */
export const CLAIMS_RESTORED = [
  {
    table: 'Claim',
    sql: `UPDATE "Claim" SET "state" = 'EXPIRED' WHERE "state" = 'APPROVED'`,
  },
  {
    table: 'ClaimOpening',
    sql: 'UPDATE "ClaimOpening" SET "closedAt" = now() WHERE "closedAt" IS NULL',
  },
] as const
