import type { Temporal } from 'temporal-polyfill'
import { mergeMembers } from '@/lib/matching/commands-joining'
import { addMember } from '@/lib/members/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { actorOf, ORGANISER, type Cast } from './cast'
import { ago } from './dates'
import { done } from './outcomes'

/** People who were written down twice, one pair found and joined; and one who asked to be forgotten. */
export async function mendPeople(cast: Cast, today: Temporal.PlainDate): Promise<void> {
  const organiser = actorOf(cast, ORGANISER)
  const added = await ago(today, 50, async () => [
    await addAgain(cast, 180, today),
    await addAgain(cast, 181, today),
  ])
  await ago(today, 14, async () => {
    const input = { keptId: cast.members[180] ?? '', otherId: added[0] ?? '' }
    done(await mergeMembers(organiser, { ...input, reason: '同一个人，名单里用了旧昵称' }))
  })
  const leaving = actorOf(cast, 190)
  const wish = { memberId: leaving.memberId, words: 'KEEP', typed: leaving.displayName } as const
  done(await ago(today, 5, () => eraseMember(leaving, wish)))
}

/** The same person under an earlier employer, as somebody who did not look wrote them down. */
async function addAgain(
  cast: Cast,
  number: number,
  today: Temporal.PlainDate,
): Promise<string | null> {
  const person = cast.people[number]
  const displayName = person?.displayName ?? ''
  const company = '望潮科技'
  const position = person?.position ?? '产品'
  return done(
    await addMember(actorOf(cast, ORGANISER), {
      ...{ displayName: `${displayName}（望潮）`, company, position, city: null, email: null },
      groupId: cast.groups[0] ?? '',
      groupNickname: `${displayName}-${company}-${position}`,
      joinedOn: today.subtract({ days: 120 }).toString(),
    }),
  )
}
