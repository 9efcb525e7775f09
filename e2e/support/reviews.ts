import { beginReview } from '@/lib/activity/reviews/commands'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createGroup, createMember } from './evenings'

/** A group of its own whose members have said nothing since they joined, long ago. */
export async function createSilentGroup(people: number) {
  const groupId = await createGroup()
  const members = []
  for (let n = 0; n < people; n += 1) members.push(await createMember({ groupId }))
  await readable().member.updateMany({
    where: { groupId },
    data: { joinedAt: toDate(now().subtract({ hours: 24 * 400 })) },
  })
  const { name } = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
  return { groupId, name, members }
}

/** A review whose draw is committed to. */
export async function createReview() {
  const { groupId, members } = await createSilentGroup(3)
  const begun = await beginReview({ kind: 'console' }, { groupId })
  if (!begun.ok) throw new Error(`No review: ${begun.refusal.code}`)
  return { ...begun.value, members }
}
