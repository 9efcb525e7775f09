import { readable } from '@/lib/db/transaction'
import * as matching from '@/lib/matching/commands'
import { rejoinAlias } from '@/lib/matching/commands-rejoin'
import { mergeMembers, undoMerge } from '@/lib/matching/merges/commands'
import { matchGroup } from '@/lib/matching/runs/commands'
import { splitMember } from '@/lib/matching/merges/commands-split'
import { acceptTogether, reopenTogether } from '@/lib/matching/together/commands'
import { splitSchema } from '@/lib/matching/schema'
import type { CommandCases } from './types'
import type { CommandFixtures } from './fixtures'

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000'
const reason = '同一个人'

export const MATCHING_CASES: CommandCases = {
  'matching acceptProposal': (actor) => matching.acceptProposal(actor, UNKNOWN_ID),
  'matching acceptTogether': (actor) => acceptTogether(actor, [UNKNOWN_ID]),
  'matching reopenTogether': (actor) => reopenTogether(actor, new Date(0)),
  'matching declineProposal': (actor) => matching.declineProposal(actor, UNKNOWN_ID),
  'matching reopenProposal': (actor) => matching.reopenProposal(actor, UNKNOWN_ID),
  'matching claimAlias': (actor, { memberId }) =>
    matching.claimAlias(actor, { kind: 'label', id: UNKNOWN_ID, memberId }),
  'matching releaseAlias': (actor) =>
    matching.releaseAlias(actor, { kind: 'label', id: UNKNOWN_ID }),
  'matching rejoinAlias': (actor, { memberId }) =>
    rejoinAlias(actor, { kind: 'label', id: UNKNOWN_ID, memberId }),
  'matching adoptLabel': (actor) =>
    matching.adoptLabel(actor, { id: UNKNOWN_ID, displayName: '季听澜' }),
  'matching startMatching': (actor, { groupId }) => matching.startMatching(actor, groupId),
  'matching stopMatching': (actor) => matching.stopMatching(actor),
  'matching mergeMembers': async (actor, fixtures) =>
    mergeMembers(actor, { keptId: fixtures.memberId, otherId: await another(fixtures), reason }),
  'matching undoMerge': (actor) => undoMerge(actor, UNKNOWN_ID),
  'matching splitMember': (actor, { memberId, checkInId }) =>
    splitMember(
      actor,
      splitSchema.parse({ memberId, displayName: '季听雨', reason, checkIns: [checkInId] }),
    ),
  'matching matchGroup': (actor, { groupId }) => matchGroup(actor, groupId),
}

/** An ordinary member besides the one of the fixtures. */
async function another({ memberId }: CommandFixtures): Promise<string> {
  const where = { id: { not: memberId }, roles: { isEmpty: true } }
  return (await readable().member.findFirstOrThrow({ where })).id
}
