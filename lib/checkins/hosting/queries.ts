import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { NightOnPlan } from '@/lib/checkins/types'
import { decideClockChanges } from '@/lib/checkins/rules-clock'
import type { Hosted } from '@/lib/checkins/types-live'
import { now } from '@/lib/shared/clock'
import type { NightView, TalkView } from '@/lib/talks/view/types'
import { actToTakeBack } from './rules'
import { shownMark } from './rules-acts'
import { lastWord, whatOf } from './rules-last'
import { hasPostponed, nameOfMember, readHostActs, readLastChange } from './store'

/** What the page of who leads the evening stands on. The caller has decided that the viewer may. */
export async function readHosted(recorded: NightOnPlan): Promise<Hosted> {
  const db = readable()
  // As a step will find it: what the clock did counts, whether it is written down yet or not.
  const night = { ...recorded, ...decideClockChanges(recorded, now()).change }
  const [acts, change] = await Promise.all([
    readHostActs(db, night.id),
    readLastChange(db, night.id),
  ])
  const word = lastWord(acts, change)
  const back = actToTakeBack(night, acts)
  return {
    shown: shownMark(night),
    last: word && {
      what: word.what,
      phase: word.phase,
      at: word.at.toString(),
      by: await nameOfMember(db, word.byId),
    },
    back: back && { actId: back.id, what: whatOf(back), phase: back.was.phase },
  }
}

/** The talk that the viewer put off from the evening and may hold after all; null for none. */
export async function talkToResume(
  viewer: Viewer,
  night: Pick<NightView, 'talk' | 'departures'> | null,
): Promise<TalkView | null> {
  const last = night?.talk === null ? night.departures.at(-1) : undefined
  if (last?.became !== 'POSTPONED' || !last.isLast) return null
  return (await hasPostponed(readable(), viewer, last.talk.id)) ? last.talk : null
}
