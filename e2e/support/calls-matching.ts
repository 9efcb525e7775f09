import { readable } from '@/lib/db/transaction'
import * as matching from '@/lib/matching/commands'
import { mergeMembers, undoJoining } from '@/lib/matching/commands-joining'
import { resolveGroup } from '@/lib/matching/commands-resolving'
import { splitMember } from '@/lib/matching/commands-splitting'
import { splitSchema } from '@/lib/matching/schema'
import type { Calls } from './calls-types'
import type { Cast } from './cast'

const NOBODY = '00000000-0000-7000-8000-000000000000'
const reason = '同一个人'

export const MATCHING_CALLS: Calls = {
  'matching/commands acceptProposal': (actor) => matching.acceptProposal(actor, NOBODY),
  'matching/commands declineProposal': (actor) => matching.declineProposal(actor, NOBODY),
  'matching/commands reopenProposal': (actor) => matching.reopenProposal(actor, NOBODY),
  'matching/commands claimThing': (actor, { memberId }) =>
    matching.claimThing(actor, { kind: 'label', id: NOBODY, memberId }),
  'matching/commands releaseThing': (actor) =>
    matching.releaseThing(actor, { kind: 'label', id: NOBODY }),
  'matching/commands adoptLabel': (actor) =>
    matching.adoptLabel(actor, { id: NOBODY, displayName: '季听澜' }),
  'matching/commands askForResolving': (actor, { groupId }) =>
    matching.askForResolving(actor, groupId),
  'matching/commands stopResolving': (actor) => matching.stopResolving(actor),
  'matching/commands-joining mergeMembers': async (actor, cast) =>
    mergeMembers(actor, { keptId: cast.memberId, otherId: await another(cast), reason }),
  'matching/commands-joining undoJoining': (actor) => undoJoining(actor, NOBODY),
  'matching/commands-splitting splitMember': (actor, { memberId, checkInId }) =>
    splitMember(
      actor,
      splitSchema.parse({ memberId, displayName: '季听雨', reason, checkIns: [checkInId] }),
    ),
  'matching/commands-resolving resolveGroup': (actor, { groupId }) => resolveGroup(actor, groupId),
}

/** An ordinary member besides the cast's own. */
async function another({ memberId }: Cast): Promise<string> {
  const where = { id: { not: memberId }, roles: { isEmpty: true } }
  return (await readable().member.findFirstOrThrow({ where })).id
}
