import type { MemberViewer } from '@/lib/auth/types'
import { offerStandby } from './commands'
import type { StandbyInput } from './schema'

/** The member could fill a gap in their own group. */
export async function goOnStandby(
  actor: MemberViewer,
  change: Partial<StandbyInput> = {},
): Promise<void> {
  const said = {
    topic: '清算的三个时刻',
    offerId: null,
    groups: [actor.groupId],
    days: [],
    until: null,
  }
  const outcome = await offerStandby(actor, { ...said, ...change })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}
