import { by, own, plain, type Section } from './rules-sections'

/** How the person joined, and whom they referred. Their referrer is another person, and is not exported. */
export const NEWCOMER_SECTIONS: readonly Section[] = [
  {
    name: 'applications',
    from: `"Application" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...plain('name', 'company', 'position', 'city', 'nickname', 'email', 'about', 'topic'),
      ...{ group: 'g."name"', state: 'x."state"::text' },
      ...plain('locale', 'submittedAt', 'provenAt', 'decidedAt', 'reason'),
      by: by('x."decidedById"'),
    },
    order: 'x."submittedAt", x."id"',
    covers: ['Application.memberId'],
  },
  {
    name: 'applicationEvents',
    from: `"ApplicationEvent" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: { ...plain('at', 'text'), kind: 'x."kind"::text', by: by('x."byId"') },
    order: 'x."at", x."id"',
    covers: [],
  },
  {
    name: 'applicationNotes',
    from: `"ApplicationNote" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: { ...plain('at', 'text'), by: by('x."authorId"') },
    order: 'x."at", x."id"',
    covers: [],
  },
  {
    name: 'seatProposals',
    from: `"SeatProposal" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: {
      ...plain('place', 'proposedAt', 'endedAt', 'reason'),
      ...{ answer: 'x."ending"::text', by: by('x."endedById"') },
    },
    order: 'x."proposedAt", x."id"',
    covers: [],
  },
  {
    name: 'referredBy',
    from: own('Referral', 'admittedId'),
    columns: {
      ...plain('name', 'company', 'position', 'city', 'nickname', 'howKnown', 'createdAt'),
      ...{ via: 'x."via"::text', state: 'x."state"::text' },
    },
    order: 'x."createdAt", x."id"',
    covers: ['Referral.admittedId'],
  },
  {
    name: 'referrals',
    from: `"Referral" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."referrerId" = ANY($1::uuid[])`,
    columns: {
      // In the person's own words, as they typed them.
      ...plain('name', 'company', 'position', 'city', 'nickname', 'howKnown', 'showAs'),
      ...{ group: 'g."name"', via: 'x."via"::text', state: 'x."state"::text' },
      ...plain('createdAt', 'usedAt', 'endedAt'),
    },
    order: 'x."createdAt", x."id"',
    covers: ['Referral.referrerId'],
  },
  {
    name: 'quota',
    from: own('QuotaEntry'),
    columns: {
      ...{ kind: 'x."kind"::text', version: 'x."policyVersion"', by: by('x."byId"') },
      ...plain('amount', 'reason', 'at'),
    },
    order: 'x."at", x."id"',
    covers: ['QuotaEntry.memberId'],
  },
  {
    name: 'offers',
    from: own('TalkOffer'),
    columns: plain('topic', 'source', 'offeredAt', 'closedAt'),
    order: 'x."offeredAt", x."id"',
    covers: ['TalkOffer.memberId'],
  },
]
