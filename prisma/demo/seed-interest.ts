import { comeToTalk } from '@/lib/talks/interest/commands'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { actorOf, CONSOLE, type DemoCommunity } from './community'
import { expectOk } from './outcomes'

/** The first of those who come to a talk; the next talk has fewer. */
const FIRST = 100
const MAX = 17
const FEWER = 5
/** Of speakers, of those who left, and of evenings that have begun meanwhile. */
const REFUSED = ['INTEREST_SPEAKER', 'INTEREST_OVER', 'SIGN_IN_FIRST', 'TALK_UNKNOWN']

/** Members of the first group say which of the coming talks they will come to. */
export async function comeToTalks(community: DemoCommunity): Promise<void> {
  const [groupId = ''] = community.groups
  const plan = await planForDesk(CONSOLE, 2, null, groupId)
  const talks = plan?.nights.flatMap(({ talk, status }) =>
    talk !== null && status === 'AHEAD' ? [talk.id] : [],
  )
  for (const [at, talkId] of (talks ?? []).slice(0, 3).entries())
    for (let number = FIRST; number < FIRST + MAX - at * FEWER; number += 1)
      expectOk(await comeToTalk(actorOf(community, number), { talkId }), ...REFUSED)
}
