import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { forgetChosenHost, hostOf } from '@/lib/duties/commands-host'
import { requireUnchanged, type BasedOn } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { dateFacts, lockTalkAndNight, requirePeople } from './commands-context'
import { zoneOfPlan } from '@/lib/nights/queries'
import { clocksOf, timesFor } from '@/lib/nights/rules-times'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { decidePlan } from './rules'
import { sameTimes } from '@/lib/nights/rules-times'
import { talkForm } from './rules-forms'
import type { EditInput } from './schema'
import * as store from '@/lib/nights/store'
import { findHolder, findNames, findPlanned, isPublished, rewordTalk } from '@/lib/talks/store'
import type { NightClocks } from '@/lib/nights/types'
import type { TalkWords } from '@/lib/talks/types'

/** Rejects words that may not be read by everybody; a step of the edit's own transaction. */
export type WordsCheck = (
  tx: Tx,
  talkId: string,
  words: Pick<TalkWords, 'topic' | 'summary'>,
) => Promise<void>

/**
 * Corrects what a talk is about, who gives it, who hosts and at what time. Words may be corrected at
 * any time; the times only while the evening lies ahead. A change that people must hear of is a move.
 *
 * `check` looks at the words of a talk whose transcript is published (lib/transcripts gives it, which
 * knows the names). Without it such a talk is not edited: TRANSCRIPT_PUBLISHED. A form that another save
 * overtook is refused: CHANGED_MEANWHILE {count}.
 */
export async function editTalk(
  actor: Actor,
  input: EditInput,
  check: WordsCheck = refusePublished,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talkId, clocks, hostId, basedOn, ...words } = input
    const { talk, night } = await lockTalkAndNight(tx, talkId)
    const zone = await zoneOfPlan(tx)
    if (basedOn !== undefined) {
      const typed = talkForm({ ...words, hostId }, clocks)
      const times = clocks === null || night === null ? null : clocksOf(night.times, zone)
      await requireTalkUnchanged(tx, talkId, { basedOn, typed, times })
    }
    // Who spoke or hosted and has left since may stay; only a new choice has to be here.
    const newSpeaker = words.speakerId === talk.speakerId ? null : words.speakerId
    await requirePeople(tx, newSpeaker, hostId === night?.hostId ? null : hostId)
    await check(tx, talk.id, words)
    if (night !== null) {
      const times = timesFor(night, clocks, zone)
      const asBefore = sameTimes(times, night.times)
      if (!asBefore) unwrap(decidePlan(await dateFacts(tx, night, zone), times, talk.id))
      // A cancelled talk no longer speaks for the evening it left.
      if ((await findHolder(tx, night.id))?.id === talk.id)
        await store.changeNight(tx, night.id, {
          times,
          ...(hostId === night.hostId && hostId !== null ? {} : await hostAgain(tx, night, hostId)),
          ...(asBefore ? {} : { checkInExtendedUntil: null }),
        })
      await queueNightChanged(tx, night.id)
    }
    const byHand = words.speakerId === talk.speakerId ? {} : ({ speakerFromLog: false } as const)
    await rewordTalk(tx, talk.id, { ...words, ...byHand })
    await record(tx, actor, { action: 'talk.edited', subjectType: 'talk', subjectId: talk.id })
    return undefined
  })
}

/** Another host than before, or none as before; without one who has the duty leads. */
async function hostAgain(tx: Tx, night: store.LockedNight, hostId: string | null) {
  if (hostId !== night.hostId) await forgetChosenHost(tx, night)
  return { ...(await hostOf(tx, night, hostId)), hostFromLog: false }
}

async function requireTalkUnchanged(
  tx: Tx,
  talkId: string,
  form: { readonly basedOn: BasedOn; readonly typed: BasedOn; readonly times: NightClocks | null },
): Promise<void> {
  const found = (await findPlanned(tx, talkId)) ?? reject('TALK_UNKNOWN')
  const names = await findNames(tx, [found.speakerId, found.hostId])
  const shown = (id: string | null, field: string) => {
    const name = id === null ? undefined : names.get(id)
    return name === undefined ? {} : { [field]: name }
  }
  requireUnchanged(form.basedOn, talkForm(found, form.times), form.typed, {
    ...shown(found.speakerId, 'speakerId'),
    ...shown(found.hostId, 'hostId'),
  })
}

async function refusePublished(tx: Tx, talkId: string): Promise<void> {
  if (await isPublished(tx, talkId)) reject('TRANSCRIPT_PUBLISHED')
}
