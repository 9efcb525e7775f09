import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { dateFacts, enter, insist, planZone, requirePeople, timesFor } from './commands-ground'
import { tellNightChanged } from './jobs'
import { canPlan } from './policy'
import { decidePlan } from './rules-plan'
import { sameTimes } from './rules-times'
import type { EditInput } from './schema'
import * as store from './store-plan'
import { rewordTalk } from './store-talks'

/**
 * Corrects what a talk is about, who gives it, who hosts and at what time. Words may be corrected at
 * any time; the times only while the evening lies ahead. A change that people must hear of is a move.
 */
export async function editTalk(actor: Actor, input: EditInput): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  const zone = await planZone()
  return transaction(async (tx) => {
    const { talkId, clocks, hostId, ...words } = input
    const { talk, night } = await enter(tx, talkId)
    await requirePeople(tx, words.speakerId, hostId)
    if (night !== null) {
      const times = timesFor(night.date, clocks, night, zone)
      const asBefore = sameTimes(times, night.times)
      if (!asBefore) insist(decidePlan(dateFacts(night, zone), times, talk.id))
      // A cancelled talk no longer speaks for the evening it left.
      if (night.holder?.id === talk.id) await store.changeNight(tx, night.id, { times, hostId })
      await tellNightChanged(tx, night.id)
    }
    await rewordTalk(tx, talk.id, words)
    await record(tx, actor, { action: 'talk.edited', subjectType: 'talk', subjectId: talk.id })
    return undefined
  })
}
