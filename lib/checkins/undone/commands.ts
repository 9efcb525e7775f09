import { record } from '@/lib/audit/record'
import { actsOn } from '@/lib/audit/store'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canHost } from '@/lib/nights/policy'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { nightTopic } from '@/lib/nights/rules-topics'
import { restoreSchema } from '@/lib/checkins/schema'
import { findCheckIn, insertAgain, isActiveMember } from '@/lib/checkins/store-check-ins'
import { findNameHere } from '@/lib/checkins/store-live'
import { shareNight } from '@/lib/checkins/store-nights'
import type { CheckInStatus } from '@/lib/checkins/types'
import { sameCheckIn, wasCheckIn } from './rules'

/**
 * The desk gives back a check-in that it took, exactly as it was: whether on time is not decided anew by the
 * clock. Doing it twice changes nothing. Refuses CHECK_IN_NOT_FOUND, MEMBER_NOT_CHOSEN for a member who is
 * no longer here, and CHECK_IN_THERE {name} when the member has another check-in now.
 */
export async function restoreCheckIn(
  actor: Actor,
  input: { readonly nightId: string; readonly undoneId: string },
): Promise<Outcome<{ readonly memberId: string; readonly status: CheckInStatus }>> {
  const read = restoreSchema.safeParse(input)
  if (!read.success) return refuse('CHECK_IN_NOT_FOUND')
  const { nightId, undoneId } = read.data
  return transaction(async (tx) => {
    const night = await shareNight(tx, nightId)
    if (!night || !canHost(actor, night)) reject('CHECK_IN_NOT_FOUND')
    const subject = { subjectType: 'night', subjectId: nightId }
    const undone = await actsOn(tx, 'check-in.undone', subject)
    const was =
      wasCheckIn(undone.find(({ id }) => id === undoneId)?.facts) ?? reject('CHECK_IN_NOT_FOUND')
    const { memberId, status, via, at } = was
    if (!(await isActiveMember(tx, memberId))) reject('MEMBER_NOT_CHOSEN')
    if (await insertAgain(tx, nightId, was)) {
      const facts = { memberId, status, via, at: at.toString() }
      await record(tx, actor, { action: 'check-in.restored', ...subject, facts })
      await broadcast(tx, nightTopic(nightId))
      await broadcast(tx, presenceTopic(nightId, memberId))
      return { memberId, status }
    }
    const there = await findCheckIn(tx, nightId, memberId)
    if (there === null || !sameCheckIn(there, was))
      reject('CHECK_IN_THERE', { name: (await findNameHere(tx, nightId, memberId)) ?? '' })
    return { memberId, status }
  })
}
