import { creditCheckIns, creditDutiesOf } from '@/lib/checkins/commands-log'
import { transaction, type Tx } from '@/lib/db/transaction'
import { lockPlan } from '@/lib/nights/store'
import { planZone } from '@/lib/nights/queries'
import { followLog } from '@/lib/talks/record/commands'
import { eveningInLog } from './commands-seen'
import { confirmedWith, type ConfirmedNight } from './store'
import { memberOf, membersOf, readMoments } from './store-evidence'

/**
 * Labels of a group belong to other members than before, or to one for the first time: every evening that
 * was confirmed from the log gives its talk, its host and its presence to whom they belong to now. The end is
 * the same whichever came first, the label's member or the confirmation. Safe to run any number of times.
 */
export async function creditLabels(labels: {
  readonly groupId: string
  readonly personIds: readonly string[]
}): Promise<void> {
  const timeZone = await planZone()
  const outcome = await transaction(
    async (tx) => {
      const { groupId, personIds } = labels
      // Confirming and reopening a night begin with this lock as well.
      if (!(await lockPlan(tx, groupId))) return
      const members = await membersOf(tx, personIds)
      for (const night of await confirmedWith(tx, groupId, personIds)) {
        await creditNight(tx, night, { members, timeZone })
      }
    },
    { seconds: 120 },
  )
  if (!outcome.ok) throw new Error(`Labels could not be credited: ${outcome.refusal.code}`)
}

async function creditNight(
  tx: Tx,
  night: ConfirmedNight,
  { members, timeZone }: { readonly members: ReadonlySet<string>; readonly timeZone: string },
): Promise<void> {
  const { decision, groupId, talkId, decidedById } = night
  const { speakerPersonId, hostPersonId, speakerMemberId, talkStart } = decision
  // Without a label the member was chosen by hand, once and for all.
  const speakerId =
    speakerPersonId === null ? speakerMemberId : await memberOf(tx, groupId, speakerPersonId)
  const hostId = hostPersonId === null ? null : await memberOf(tx, groupId, hostPersonId)
  const people = { speakerId, hostId }
  const { changed, nightId } = await followLog(tx, { kind: 'system' }, talkId, people)
  if (decision.status !== 'held' || nightId === null || talkStart === null) return
  const start = (await readMoments(tx, groupId, [talkStart])).get(talkStart)
  const startsAt = start?.at.getTime() ?? 0
  const evening = await eveningInLog(tx, night, { startsAt, timeZone })
  await creditCheckIns(tx, nightId, { ...evening, byId: decidedById, only: members })
  if (changed) await creditDutiesOf(tx, nightId)
}
