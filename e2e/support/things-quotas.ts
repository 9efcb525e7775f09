import { createGroup, createMember } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `quotas` are asked for: somebody whose ledger it is. */
export async function quotasThings(): Promise<MoreThings> {
  const { id, displayName } = await createMember({ groupId: await createGroup() })
  return {
    addresses: { '/desk/referrals/[memberId] member': `/desk/referrals/${id}` },
    secrets: [displayName],
  }
}
