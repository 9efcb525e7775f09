import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { confirmFoundNight } from '@/lib/detection/commands-confirming'
import { proposeNights } from '@/lib/detection/commands-proposing'
import { foundNight, foundNights } from '@/lib/detection/queries'
import { foundFilterSchema } from '@/lib/detection/schema'
import { publishTranscript } from '@/lib/transcripts/commands'
import { done } from './outcomes'

const ACTOR: Actor = { kind: 'console' }
/** The last few nights wait on the desk: to be confirmed, then to be published. */
const UNDECIDED_DAYS = 4
const UNPUBLISHED_DAYS = 8

/** Finds the nights in the imported log, confirms all but the latest, publishes all but the late ones. */
export async function holdNights(groupId: string, today: Temporal.PlainDate): Promise<void> {
  done(await proposeNights(ACTOR, groupId))
  for (const { id, date } of await proposed(groupId)) {
    const age = Temporal.PlainDate.from(date).until(today).days
    if (age <= UNDECIDED_DAYS) continue
    const evidence = await foundNight(ACTOR, id)
    if (evidence === null) continue
    const { decision } = evidence
    // A night whose topic nobody said waits on the desk for somebody who knows it.
    const confirmed = done(await confirmFoundNight(ACTOR, id, decision), 'TOPIC_MISSING')
    if (confirmed === null || decision.status !== 'held' || age <= UNPUBLISHED_DAYS) continue
    done(await publishTranscript(ACTOR, confirmed.talkId), 'RESIDUAL_NAME', 'TRANSCRIPT_EMPTY')
  }
}

async function proposed(groupId: string): Promise<{ id: string; date: string }[]> {
  const nights: { id: string; date: string; groupId: string }[] = []
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const queue = await foundNights(ACTOR, foundFilterSchema.parse({ state: 'PROPOSED', page }))
    if (queue === null) break
    nights.push(...queue.nights)
    pages = queue.pages
  }
  return nights.filter((night) => night.groupId === groupId)
}
