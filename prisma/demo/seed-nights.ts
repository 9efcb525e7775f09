import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import { foundNight, foundNights } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { transcriptDraft } from '@/lib/transcripts/read/queries'
import { decideNames } from '@/lib/transcripts/suspects/commands'
import { fieldOf } from '@/lib/transcripts/suspects/rules-forms'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import type { EveningNotes } from './history'
import { expectOk } from './outcomes'

const ACTOR: Actor = { kind: 'console' }
/** The last few nights wait on the desk: to be confirmed, then to be published. */
const UNDECIDED_DAYS = 4
const UNPUBLISHED_DAYS = 8

/** For how many days nights wait to be confirmed, and then to be published. */
type Waiting = { readonly undecided: number; readonly unpublished: number }

/** Finds the nights in the imported log, confirms all but the latest, publishes all but the late ones. */
export async function holdNights(
  groupId: string,
  today: Temporal.PlainDate,
  notes: ReadonlyMap<string, EveningNotes>,
  waiting: Waiting = { undecided: UNDECIDED_DAYS, unpublished: UNPUBLISHED_DAYS },
): Promise<void> {
  expectOk(await proposeNights(ACTOR, groupId))
  for (const { id, date } of await proposed(groupId)) {
    const age = Temporal.PlainDate.from(date).until(today, { largestUnit: 'day' }).days
    if (age <= waiting.undecided) continue
    await decideNight(id, { age, publishes: age > waiting.unpublished }, notes.get(date))
  }
}

/** What an editor does: name topic and speaker, confirm, write the summary, publish. */
async function decideNight(
  id: string,
  { age, publishes }: { readonly age: number; readonly publishes: boolean },
  notes: EveningNotes | undefined,
): Promise<void> {
  const evidence = await foundNight(ACTOR, id)
  if (evidence === null || notes === undefined) return
  const speaker = evidence.members.find(({ name }) => name === notes.speaker)
  const speakerMemberId = evidence.decision.speakerPersonId === null ? null : (speaker?.id ?? null)
  const decision = {
    ...evidence.decision,
    topic: notes.title,
    speakerMemberId,
    visibility: 'PUBLIC',
  } as const
  // The night may be another talk's by now.
  const confirmed = expectOk(await confirmFoundNight(ACTOR, id, decision), 'NIGHT_TAKEN')
  if (confirmed === null || decision.status !== 'held') return
  const memberOf = (personId: string | null) =>
    evidence.voices.find((voice) => voice.personId === personId)?.memberId ?? null
  const { talkId } = confirmed
  expectOk(
    await editTalk(ACTOR, {
      talkId,
      clocks: null,
      topic: notes.title,
      summary: notes.lead,
      speakerId: speakerMemberId,
      hostId: memberOf(decision.hostPersonId),
      mode: decision.mode === 'document' ? 'DOCUMENT' : 'LIVE',
      visibility: age % 6 === 0 ? 'MEMBERS' : 'PUBLIC',
    }),
  )
  if (!publishes) return
  await decideSuspects(talkId)
  expectOk(await publishTranscript(ACTOR, talkId), 'RESIDUAL_NAME')
}

/** What reads like a name in the invented log is one: its people greet members of before, too. */
async function decideSuspects(talkId: string): Promise<void> {
  const draft = await transcriptDraft(ACTOR, talkId)
  const answers = (draft?.suspects ?? []).map(({ text }) => ({
    field: fieldOf(text),
    text,
    answer: 'HIDE' as const,
  }))
  expectOk(await decideNames(ACTOR, { answers }))
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
