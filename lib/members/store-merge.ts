import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const MEMBERS_MERGE = [
  {
    table: 'MemberName',
    column: 'memberId',
    key: 'id',
    sets: ['heldTo'],
    clash: { on: [['kind', 'text', 'heldFrom']], then: 'leave' },
  },
  { table: 'AddressChange', column: 'memberId', key: 'id' },
  { table: 'StatusEvent', column: 'memberId', key: 'id' },
  { table: 'RoleEvent', column: 'memberId', key: 'id' },
  { table: 'GroupTransfer', column: 'memberId', key: 'id', sets: ['state'] },
  {
    table: 'GroupException',
    column: 'memberId',
    key: 'groupId',
    clash: {
      on: [['groupId']],
      // A member does not sit by exception where they are at home.
      also: 't."groupId" = (SELECT "groupId" FROM "Member" WHERE id = $2::uuid)',
      then: 'drop',
    },
    anew: true,
  },
  { table: 'Consent', column: 'memberId', key: 'id' },
  // A member merged into the one who is merged now follows, so that every old address leads on.
  {
    table: 'Member',
    column: 'mergedIntoId',
    key: 'id',
    sets: [
      'status',
      'mergedIntoId',
      'groupId',
      'roles',
      'joinedAt',
      'company',
      'position',
      'city',
      'about',
      'contact',
      'locale',
      'email',
      'namePublic',
      'showCompany',
      'showCity',
      'showContact',
      'showTalks',
      'showNights',
      'showQuestions',
      'showCredit',
      'archiveAs',
    ],
  },
] as const satisfies readonly MemberRows[]
