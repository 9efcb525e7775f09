import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { currentSettings } from '@/lib/communities/queries'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { redactedIn } from '@/lib/redaction/rules-texts'
import { NAMELESS } from '@/lib/redaction/rules-erased'
import {
  attribute,
  leaveOut,
  loseVoice,
  maskAgain,
  type AttributedLine,
  type Attribution,
} from './rules'
import { MEMBER, SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import { readTranscript } from '@/lib/transcripts/draft/store-cut'
import { deleteLines, moveState } from '@/lib/transcripts/publish/store'
import { changeWords } from '@/lib/talks/store'
import * as store from './store'

/** Steps of another command's transaction; who may do it is that command's question. */

type Person = {
  /** The member's row and those merged into it. */
  readonly ids: readonly string[]
  /** How the logs called the person, for quotations. */
  readonly labels: readonly string[]
}

/**
 * What becomes of lines of which it is not certain whether they are the person's. Where a person acts, an
 * editor is asked to publish anew; a job that finds out whose a label is has no one to ask.
 */
export type Uncertain = 'REFUSE' | 'LEAVE'

/**
 * Takes what a person said out of everything published, at once; a transcript whose speaker they are
 * is withdrawn. The lines stay in their places, empty, so that permalinks hold. Answers how many
 * transcripts changed.
 *
 * Rejects with LINES_UNCERTAIN {lines, date} where lines were published before lines knew their
 * messages, and it is not certain whether they are the person's: an editor withdraws that transcript
 * and publishes it again.
 */
export async function takeOutWords(
  tx: Tx,
  actor: Actor,
  person: Person,
  uncertain: Uncertain = 'REFUSE',
): Promise<number> {
  return eachPublished(tx, actor, person, async (cut, lines, attribution, role) => {
    if (role === SPEAKER) {
      await moveState(tx, cut.id, ['PUBLISHED'], { state: 'WITHDRAWN', withdrawnAt: toDate(now()) })
      await deleteLines(tx, cut.id)
      return 'transcript.withdrawn'
    }
    if (uncertain === 'REFUSE') await refuseUncertain(cut, attribution.uncertain.size)
    const changed = leaveOut(lines, attribution)
    await store.rewriteLines(tx, cut.id, changed)
    return changed.length > 0 ? 'transcript.wordsTakenOut' : null
  })
}

/**
 * Takes a person's letter, or name, off everything published: they stand there as a member. Rejects
 * with LINES_UNCERTAIN as `takeOutWords` does.
 */
export async function takeVoice(
  tx: Tx,
  actor: Actor,
  { ids }: Person,
  uncertain: Uncertain = 'REFUSE',
): Promise<number> {
  return eachPublished(tx, actor, { ids, labels: [] }, async (cut, lines, attribution) => {
    const doubtful = lines.filter(
      ({ id, voice }) => attribution.uncertain.has(id) && voice !== MEMBER,
    )
    if (uncertain === 'REFUSE') await refuseUncertain(cut, doubtful.length)
    const changed = loseVoice(lines, attribution)
    await store.rewriteLines(tx, cut.id, changed)
    return changed.length > 0 ? 'transcript.voiceTaken' : null
  })
}

/**
 * Looks through everything published for names that became known since, and hides them: in lines
 * as a blank, in titles and summaries as ○○ for an editor to reword. Answers how many transcripts changed.
 */
export async function hideNewNames(tx: Tx, actor: Actor, dictionary: Dictionary): Promise<number> {
  let changed = 0
  for (const cut of await store.lockAllPublished(tx)) {
    const lines = maskAgain(await store.readLines(tx, cut.id), dictionary)
    await store.rewriteLines(tx, cut.id, lines)
    const words = await store.readWords(tx, cut.talkId)
    const clean = {
      topic: plain(words.topic, dictionary),
      summary: plain(words.summary, dictionary),
    }
    const reworded = clean.topic !== words.topic || clean.summary !== words.summary
    if (reworded) await changeWords(tx, cut.talkId, clean)
    if (lines.length === 0 && !reworded) continue
    changed += 1
    const facts = { lines: lines.length, title: reworded ? 'masked' : null }
    await record(tx, actor, {
      action: 'transcript.masked',
      subjectType: 'talk',
      subjectId: cut.talkId,
      facts,
    })
  }
  return changed
}

function plain(text: string, dictionary: Dictionary): string {
  return redactedIn(text, dictionary)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, found) => rest.replaceAll(found, NAMELESS), text)
}

async function eachPublished(
  tx: Tx,
  actor: Actor,
  { ids, labels }: Person,
  work: (
    cut: store.PublishedCut,
    lines: readonly AttributedLine[],
    attribution: Attribution,
    role: 'speaker' | 'host' | null,
  ) => Promise<AuditAction | null>,
): Promise<number> {
  let changed = 0
  for (const cut of await store.lockPublishedOf(tx, ids, labels)) {
    const transcript = await readTranscript(tx, cut.talkId)
    const is = (key: string | null | undefined) => key != null && ids.includes(key)
    const role = is(transcript?.cut.speaker) ? 'speaker' : is(transcript?.cut.host) ? 'host' : null
    const lines = await store.readAttributedLines(tx, cut.id, ids, labels)
    const moments = await store.readMoments(tx, cut.id, ids, labels)
    const action = await work(cut, lines, attribute(lines, { ids, role, moments }), role)
    if (action === null) continue
    changed += 1
    await record(tx, actor, { action, subjectType: 'talk', subjectId: cut.talkId, facts: {} })
  }
  return changed
}

async function refuseUncertain({ startsAt }: store.PublishedCut, lines: number): Promise<void> {
  if (lines === 0) return
  const { timeZone } = await currentSettings()
  const date = toInstant(startsAt).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  reject('LINES_UNCERTAIN', { lines, date })
}
