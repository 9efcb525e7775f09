import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { forgetChosenHost, hostOf } from '@/lib/duties/commands-host'
import { queueNightChanged } from '@/lib/nights/jobs'
import { zoneOfPlan } from '@/lib/nights/queries'
import { timesFor, timesOn } from '@/lib/nights/rules-times'
import { changeNight, ensureNight, lockPlan } from '@/lib/nights/store'
import { termsFor } from '@/lib/nights/templates/queries'
import type { NightClocks } from '@/lib/nights/types'
import { reject, unwrap } from '@/lib/shared/outcome'
import { insertTalk } from '@/lib/talks/store'
import type { TalkOrigin, TalkWords } from '@/lib/talks/types'
import { dateFacts, requirePeople } from './commands-context'
import { decidePlan, decideTimes } from './rules'

/** A new talk, and where it is to stand. */
export type Placement = TalkWords & {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  /** Null for the times that the evening has, or the template gives it. */
  readonly clocks: NightClocks | null
  /** Absent leaves a host that the evening has; null for who has the duty. */
  readonly hostId?: string | null
  readonly origin: TalkOrigin
  readonly background?: string
  /** Whether the speaker typed these words. */
  readonly speakerWords?: boolean
}

/**
 * Puts a new talk on a free night, under the plan's lock: a step of a command that has checked permission.
 * Answers the talk and the night it stands on.
 */
export async function placeTalk(
  tx: Tx,
  actor: Actor,
  { date, clocks, hostId, ...talk }: Placement,
): Promise<{ readonly talkId: string; readonly nightId: string }> {
  const { groupId, speakerId, origin } = talk
  if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
  const zone = await zoneOfPlan(tx)
  await requirePeople(tx, speakerId, hostId ?? null)
  const first = timesOn(date, clocks ?? (await termsFor(tx, groupId, date)).clocks, zone)
  unwrap(decideTimes(first))
  const night = await ensureNight(tx, groupId, date, first)
  const times = timesFor(night, clocks, zone)
  unwrap(decidePlan(await dateFacts(tx, night, zone), times))
  const chosen = hostId === undefined && !night.hostByDuty ? night.hostId : (hostId ?? null)
  const fromLog = hostId === undefined ? {} : { hostFromLog: false }
  await forgetChosenHost(tx, night)
  await changeNight(tx, night.id, { times, ...(await hostOf(tx, night, chosen)), ...fromLog })
  const talkId = await insertTalk(tx, { ...talk, nightId: night.id })
  await record(tx, actor, {
    action: 'talk.planned',
    subjectType: 'talk',
    subjectId: talkId,
    facts: { date: date.toString(), origin },
  })
  await queueNightChanged(tx, night.id)
  return { talkId, nightId: night.id }
}
