import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { DEFAULT_NICKNAME_TEMPLATE, judge } from '@/lib/naming/nickname/rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import { sureParts } from '@/lib/naming/nickname/rules-doubt'
import { type Outcome, refuse } from '@/lib/shared/outcome'
import { fold } from '@/lib/search/fold'
import { observeNames } from './commands-observe'
import { linkRecognised } from './commands-recognise'
import { canResolve } from '@/lib/matching/policy'
import { pairKey } from '@/lib/matching/evidence/rules-decide'
import { matcherFor } from '@/lib/matching/evidence/rules-guess'
import { findMentions } from '@/lib/matching/evidence/rules-mentions'
import { foldName } from '@/lib/matching/evidence/rules-names'
import { type MatchedPeople, matchPeople } from './rules'
import { spansOf } from '@/lib/matching/evidence/rules-renames'
import { SEVERAL, togetherOf, usedTogether } from '@/lib/matching/evidence/rules-together'
import { collectTraces, type Trace } from '@/lib/matching/evidence/rules-traces'
import * as reads from './store-read'
import * as store from './store'
import type { MatchAnswer } from '@/lib/matching/types'
import { MATCHING_TOPIC } from '@/lib/matching/types'

/**
 * Looks for who is who in a group's log: takes what is certain, asks about what is doubtful. Doing it
 * again adds nothing, and what was declined stays so. Gives `goesOn` the part that is done; once that
 * answers false, nothing is kept: MATCHING_STOPPED.
 */
export async function matchGroup(
  actor: Actor,
  groupId: string,
  goesOn: (part: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Outcome<MatchAnswer>> {
  if (!canResolve(actor)) return refuse('NOT_ALLOWED')
  const db = readable()
  const [members, labels, mentioned, declined, knowledge] = await Promise.all([
    reads.readMembers(db),
    reads.readLabels(db, groupId),
    reads.readMentioned(db, groupId),
    reads.readDeclined(db),
    readKnowledge(db),
  ])
  if (!(await goesOn(0.1))) return refuse('MATCHING_STOPPED')
  const names = [...members.flatMap((one) => one.names), ...labels.flatMap((one) => one.labels)]
  const known = [...names, ...mentioned.map(({ text }) => text)]
  const { traces, together, spans } = await readTraces(db, groupId, known)
  if (!(await goesOn(0.6))) return refuse('MATCHING_STOPPED')
  const owners = new Map(mentioned.map(({ text, memberId }) => [foldName(text), memberId]))
  const matched = matchPeople(
    {
      members,
      labels,
      mentions: traces.map((trace) => ({
        key: trace.key,
        trace,
        memberId: owners.get(trace.key) ?? null,
      })),
      declined: new Set(declined.map(declinedPair)),
      together,
      spans,
    },
    (text) => sureParts(judge(text, DEFAULT_NICKNAME_TEMPLATE, knowledge.words)),
  )
  if (!(await goesOn(0.8))) return refuse('MATCHING_STOPPED')
  return transaction((tx) => keep(tx, groupId, traces, matched), { seconds: 120 })
}

async function readTraces(db: Tx, groupId: string, known: readonly string[]) {
  const [voices, callings, quotes, spoke] = await Promise.all([
    reads.readVoices(db, groupId),
    reads.readCallings(db, groupId),
    reads.readQuoted(db, groupId),
    reads.readSpokeTogether(db, groupId, SEVERAL),
  ])
  const matcher = matcherFor(
    callings.map(({ text }) => text),
    known,
  )
  const called = callings.map(({ at, person, text }) => ({
    at,
    person,
    mentions: findMentions(text, matcher).map((mention) => ({
      ...mention,
      closed: /[?\u2005]/u.test(text.charAt(mention.end)),
    })),
  }))
  const quoted = new Map<string, Map<string, number>>()
  for (const { label, person, count } of quotes) {
    const key = foldName(label)
    quoted.set(key, (quoted.get(key) ?? new Map<string, number>()).set(person, count))
  }
  return {
    traces: collectTraces(voices, called, quoted),
    spans: spansOf(voices),
    together: { labels: togetherOf(spoke), keys: usedTogether(called) },
  }
}

/** Everything at once or nothing; members merged meanwhile are left for the next time. */
async function keep(
  tx: Tx,
  groupId: string,
  traces: readonly Trace[],
  { labels, mentions, members }: MatchedPeople,
): Promise<MatchAnswer> {
  await store.lockMatching(tx, groupId)
  const all = [...labels.certain, ...labels.doubtful, ...mentions.certain, ...mentions.doubtful]
  const here = await store.holdMembers(tx, [
    ...all.map(({ memberId }) => memberId),
    ...members.flatMap(({ memberId, subjectId }) => [memberId, subjectId]),
  ])
  const stands = (match: { memberId: string }) => here.has(match.memberId)
  const linkedLabels = await linkRecognised(
    tx,
    labels.certain.filter(stands).map(({ subjectId, memberId, score }) => ({
      personId: subjectId,
      memberId,
      via: score >= 95 ? 'EXACT' : 'EVIDENCE',
    })),
  )
  const ids = await keepTraces(tx, groupId, traces)
  const certain = mentions.certain.filter(stands)
  const linked = await store.linkMentions(
    tx,
    certain.map(({ subjectId, memberId }) => ({ mentionedId: ids.get(subjectId) ?? '', memberId })),
  )
  await observeNames(tx, await observedOf(tx, groupId, traces, here))
  const none = { otherId: null, personId: null, mentionedId: null }
  const proposed = await store.keepProposals(tx, [
    ...labels.doubtful
      .filter(stands)
      .map(({ subjectId, ...one }) => ({ ...one, ...none, personId: subjectId })),
    ...mentions.doubtful.filter(stands).map(({ subjectId, ...one }) => ({
      ...one,
      ...none,
      mentionedId: ids.get(subjectId) ?? '',
    })),
    ...members
      .filter((one) => stands(one) && here.has(one.subjectId))
      .map(({ subjectId, ...one }) => ({ ...one, ...none, otherId: subjectId })),
  ])
  await store.closeOvertaken(tx)
  await broadcast(tx, MATCHING_TOPIC)
  return { labels: linkedLabels, mentions: linked.length, proposed }
}

/** Keeps what was mentioned; answers the row of each key. */
async function keepTraces(
  tx: Tx,
  groupId: string,
  traces: readonly Trace[],
): Promise<ReadonlyMap<string, string>> {
  const before = new Map(
    (await reads.readMentioned(tx, groupId)).map(({ text }) => [foldName(text), text]),
  )
  await store.keepMentioned(
    tx,
    groupId,
    traces.map(({ key, text, times, firstAt, lastAt }) => ({
      // The spelling first kept stays: it is how the row is found again.
      text: before.get(key) ?? text,
      folded: fold(text),
      times,
      firstAt: new Date(firstAt),
      lastAt: new Date(lastAt),
    })),
  )
  const rows = await reads.readMentioned(tx, groupId)
  return new Map(rows.map(({ id, text }) => [foldName(text), id]))
}

/** Nicknames of members that the chat program wrote, or that came often: not what was typed once by hand. */
async function observedOf(
  tx: Tx,
  groupId: string,
  traces: readonly Trace[],
  here: ReadonlySet<string>,
) {
  const rows = await reads.readMentioned(tx, groupId)
  const owners = new Map(rows.map(({ text, memberId }) => [foldName(text), { text, memberId }]))
  return traces.flatMap(({ key, times, closed, firstAt, lastAt }) => {
    const owner = owners.get(key)
    if (owner?.memberId == null || !here.has(owner.memberId) || (closed === 0 && times < 3))
      return []
    const seen = { firstAt: new Date(firstAt), lastAt: new Date(lastAt) }
    return [{ ...seen, text: owner.text, memberId: owner.memberId }]
  })
}

function declinedPair(one: {
  memberId: string
  otherId: string | null
  personId: string | null
  mentioned: { text: string } | null
}): string {
  if (one.otherId !== null)
    return pairKey(...([one.memberId, one.otherId].toSorted() as [string, string]))
  return pairKey(one.memberId, one.personId ?? foldName(one.mentioned?.text ?? ''))
}
