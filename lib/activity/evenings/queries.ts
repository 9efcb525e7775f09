import { creditOfMember } from '@/lib/activity/credit/queries'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { ownSightAsOthersHave, sightOf, type Sight } from '@/lib/members/profile/queries'
import { now, toDate } from '@/lib/shared/clock'
import * as store from './store'
import type { Evenings } from './types'

/** What a member gave, where they were and where they asked; null where the reader sees no such person. */
export async function eveningsOf(viewer: Viewer, memberId: string): Promise<Evenings | null> {
  return readEvenings(memberId, await sightOf(viewer, memberId))
}

/** The viewer's own evenings as any other member reads them. */
export async function ownEveningsAsOthersSee(viewer: Viewer): Promise<Evenings | null> {
  if (viewer.kind !== 'member') return null
  return readEvenings(viewer.memberId, await ownSightAsOthersHave(viewer))
}

async function readEvenings(memberId: string, sight: Sight | null): Promise<Evenings | null> {
  if (sight === null) return null
  const db = readable()
  const [talks, nights, questions, credit] = await Promise.all([
    sight.talks ? store.findTalksGiven(db, memberId) : null,
    sight.nights ? store.findNightsAttended(db, memberId, toDate(now())) : null,
    sight.questions ? store.findTalksAsked(db, memberId) : null,
    sight.credit ? creditOfMember(db, memberId) : null,
  ])
  return { talks, nights, questions, credit }
}
