import type { Temporal } from 'temporal-polyfill'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { addMember } from '@/lib/members/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** People who were written down twice, one pair found and joined; and one who asked to be forgotten. */
export async function mergeDoubles(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const added = await ago(today, 50, async () => [
    await addAgain(community, 180, today),
    await addAgain(community, 181, today),
  ])
  await ago(today, 14, async () => {
    const input = { keptId: community.members[180] ?? '', otherId: added[0] ?? '' }
    expectOk(await mergeMembers(organiser, { ...input, reason: '同一个人，名单里用了旧昵称' }))
  })
  const leaving = actorOf(community, 190)
  const wish = { memberId: leaving.memberId, words: 'KEEP', typed: leaving.displayName } as const
  expectOk(await ago(today, 5, () => eraseMember(leaving, wish)))
}

/** The same person under an earlier employer, as an organiser wrote them down without looking. */
async function addAgain(
  community: DemoCommunity,
  number: number,
  today: Temporal.PlainDate,
): Promise<string | null> {
  const person = community.people[number]
  const displayName = person?.displayName ?? ''
  const company = '望潮科技'
  const position = person?.position ?? '产品'
  return expectOk(
    await addMember(actorOf(community, ORGANISER), {
      displayName: `${displayName}（望潮）`,
      company,
      position,
      city: null,
      email: null,
      groupId: community.groups[0] ?? '',
      groupNickname: `${displayName}-${company}-${position}`,
      joinedOn: today.subtract({ days: 120 }).toString(),
    }),
  )
}
