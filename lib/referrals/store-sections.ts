import { asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** By which referral the person joined, and whom they referred. Their referrer is another person, and is not exported. */
export const REFERRALS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'referredBy',
    from: rowsOf('Referral', 'admittedId'),
    columns: {
      ...asStored('name', 'company', 'position', 'city', 'nickname', 'howKnown', 'createdAt'),
      via: 'x."via"::text',
      state: 'x."state"::text',
    },
    words: { via: 'ReferralVia', state: 'ReferralState' },
    order: 'x."createdAt", x."id"',
    covers: ['Referral.admittedId'],
  },
  {
    name: 'referrals',
    from: `"Referral" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."referrerId" = ANY($1::uuid[])`,
    columns: {
      // In the person's own words, as they typed them.
      ...asStored('name', 'company', 'position', 'city', 'nickname', 'howKnown', 'showAs'),
      group: 'g."name"',
      via: 'x."via"::text',
      state: 'x."state"::text',
      ...asStored('createdAt', 'usedAt', 'endedAt'),
    },
    words: { via: 'ReferralVia', state: 'ReferralState' },
    order: 'x."createdAt", x."id"',
    covers: ['Referral.referrerId'],
  },
]
